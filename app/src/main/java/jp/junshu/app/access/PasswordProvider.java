package jp.junshu.app.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** The first factor, for Spring Security. */
final class PasswordProvider implements AuthenticationProvider {
    private final SignIn signIn;

    PasswordProvider(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        String from = String.valueOf(attempt.getDetails());
        return switch (signIn.checkPassword(attempt.getName(), password, from)) {
            case SignIn.PasswordCheck.Accepted accepted -> Factors.passwordGiven(accepted.who(), accepted.outdated());
            case SignIn.PasswordCheck.Refused _ -> throw new BadCredentialsException("refused");
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
