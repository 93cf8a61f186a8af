package jp.junshu.app.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.RequiredFactor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** The two factors that everybody gives ({@code authentication.factors}): something known, something held. */
final class Factors {
    static final String PASSWORD = FactorGrantedAuthority.PASSWORD_AUTHORITY;
    static final String TOTP = "FACTOR_TOTP";

    static final AuthorizationManager<RequestAuthorizationContext> ALL =
            AllRequiredFactorsAuthorizationManager.<RequestAuthorizationContext>builder()
                    .requireFactor(RequiredFactor.withAuthority(PASSWORD).build())
                    .requireFactor(RequiredFactor.withAuthority(TOTP).build())
                    .build();

    private Factors() {}

    static Authentication passwordGiven(SignedIn who) {
        return authenticated(who, List.of(FactorGrantedAuthority.fromAuthority(PASSWORD)));
    }

    /** {@code before} with the second factor added, given now. */
    static Authentication codeGiven(Authentication before) {
        List<GrantedAuthority> authorities = new ArrayList<>(before.getAuthorities());
        authorities.add(FactorGrantedAuthority.fromAuthority(TOTP));
        return authenticated(who(before), authorities);
    }

    /** The account behind {@code authentication}, which must be one of ours. */
    static SignedIn who(Authentication authentication) {
        if (authentication.getPrincipal() instanceof SignedIn who) {
            return who;
        }
        throw new IllegalStateException("nobody is signed in");
    }

    static boolean hasAll(Authentication authentication) {
        List<String> held = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        return held.contains(PASSWORD) && held.contains(TOTP);
    }

    private static Authentication authenticated(SignedIn who, List<? extends GrantedAuthority> authorities) {
        return UsernamePasswordAuthenticationToken.authenticated(who, null, authorities);
    }
}
