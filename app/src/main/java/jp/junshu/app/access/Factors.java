package jp.junshu.app.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.screen.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.RequiredFactor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * The two factors that everybody gives ({@code authentication.factors}): something known, something held. A personal
 * access token stands for both, since it is made by giving both again; it is taken by the programs' chain alone, and
 * that chain takes nothing else, so that a session never holds it and a session's factors never open that chain.
 */
final class Factors {
    static final String PASSWORD = FactorGrantedAuthority.PASSWORD_AUTHORITY;
    static final String TOTP = "FACTOR_TOTP";
    static final String TOKEN = "FACTOR_TOKEN";

    static final AuthorizationManager<RequestAuthorizationContext> BOTH =
            AllRequiredFactorsAuthorizationManager.<RequestAuthorizationContext>builder()
                    .requireFactor(RequiredFactor.withAuthority(PASSWORD).build())
                    .requireFactor(RequiredFactor.withAuthority(TOTP).build())
                    .build();

    /** Both, and a password that keeps the rules of today. */
    static final AuthorizationManager<RequestAuthorizationContext> ALL =
            (authentication, context) -> findOutdated(authentication.get()).isPresent()
                    ? new AuthorizationDecision(false)
                    : BOTH.authorize(authentication, context);

    private Factors() {}

    /** @param outdated why the password must be changed; empty when it need not */
    static Authentication passwordGiven(SignedIn who, List<Text> outdated) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(FactorGrantedAuthority.fromAuthority(PASSWORD));
        if (!outdated.isEmpty()) {
            authorities.add(new Outdated(outdated));
        }
        return authenticated(who, authorities);
    }

    /** {@code before} once the password was changed. */
    static Authentication passwordChanged(Authentication before) {
        return authenticated(
                who(before),
                before.getAuthorities().stream()
                        .filter(authority -> !(authority instanceof Outdated))
                        .toList());
    }

    /** Why the password behind {@code authentication} must be changed, where it must. */
    static Optional<Outdated> findOutdated(@Nullable Authentication authentication) {
        return authentication == null
                ? Optional.empty()
                : authentication.getAuthorities().stream()
                        .filter(Outdated.class::isInstance)
                        .map(Outdated.class::cast)
                        .findFirst();
    }

    /** {@code before} with the second factor added, given now. */
    static Authentication codeGiven(Authentication before) {
        List<GrantedAuthority> authorities = new ArrayList<>(before.getAuthorities());
        authorities.add(FactorGrantedAuthority.fromAuthority(TOTP));
        return authenticated(who(before), authorities);
    }

    /** A program that sent a good token of this person. {@code from} is what the trail says of where it acts from. */
    static Authentication tokenGiven(SignedIn who, String from) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                who, null, List.of(FactorGrantedAuthority.fromAuthority(TOKEN)));
        authentication.setDetails(from);
        return authentication;
    }

    /** Where whoever is behind {@code authentication} acts from; {@code address} unless a token says more. */
    static String from(Authentication authentication, String address) {
        return holds(authentication, TOKEN) && authentication.getDetails() instanceof String from ? from : address;
    }

    /** The account behind {@code authentication}, which must be one of ours. */
    static SignedIn who(Authentication authentication) {
        if (authentication.getPrincipal() instanceof SignedIn who) {
            return who;
        }
        throw new IllegalStateException("nobody is signed in");
    }

    /** Whether this is a person with both factors, or a program with a token that stands for them. */
    static boolean hasAll(Authentication authentication) {
        return holds(authentication, PASSWORD) && holds(authentication, TOTP) || holds(authentication, TOKEN);
    }

    static boolean isToken(Authentication authentication) {
        return holds(authentication, TOKEN);
    }

    private static boolean holds(Authentication authentication, String factor) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(factor::equals);
    }

    private static Authentication authenticated(SignedIn who, List<? extends GrantedAuthority> authorities) {
        return UsernamePasswordAuthenticationToken.authenticated(who, null, authorities);
    }
}
