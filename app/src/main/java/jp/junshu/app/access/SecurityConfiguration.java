package jp.junshu.app.access;

import jakarta.servlet.DispatcherType;
import jp.junshu.app.kernel.PolicyInForce;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The way in. Two locks, one behind the other: the filter chain lets nobody past without a session and every factor,
 * but to the few addresses listed here; {@link PermissionGate} then asks the endpoint itself, and one that declares
 * nothing stays shut.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    static final String SIGN_IN = "/sign-in";
    static final String CODE = "/sign-in/code";
    static final String ENROL = "/sign-in/enrol";
    static final String PASSWORD = "/sign-in/password";
    static final String SIGN_OUT = "/sign-out";
    static final String SETUP = "/setup";

    /** Addresses that everybody reaches; a test holds them against the endpoints declared open. */
    static final String[] OPEN_TO_ANYBODY = {SIGN_IN, SETUP, "/preferences", "/assets/**", "/favicon.ico", "/error"};

    static final String[] OPEN_TO_PASSWORD_GIVEN = {CODE, ENROL};

    /** Everything from this host alone; no inline script or style ({@code jpo-security-matters:16.6}, {@code 16.1.3}). */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    /** Argon2id with 19 MiB, two passes, one lane: the first choice of the OWASP password storage cheat sheet. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    AuthenticationManager authenticationManager(SignIn signIn) {
        return new ProviderManager(new PasswordProvider(signIn));
    }

    /** What programs reach: by a personal access token and nothing else, without session, cookie or redirect. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Accounts accounts, AccessTokens tokens, Attempts attempts)
            throws Exception {
        return http.securityMatcher("/api/**")
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // a browser sends no token by itself
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Factors.TOKEN))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                        (request, response, _) -> BearerFilter.refuse(request, response)))
                .headers(headers -> headers.contentSecurityPolicy(
                        csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .addFilterBefore(new BearerFilter(tokens, attempts), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new ActorFilter(accounts), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain security(
            HttpSecurity http,
            Accounts accounts,
            SignIn signIn,
            PolicyInForce policy,
            AuthenticationManager manager,
            Attempts attempts)
            throws Exception {
        SignInFlow flow = new SignInFlow(policy);
        return http.authenticationManager(manager)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN_TO_ANYBODY)
                        .permitAll()
                        .requestMatchers(OPEN_TO_PASSWORD_GIVEN)
                        .hasAuthority(Factors.PASSWORD)
                        .requestMatchers(PASSWORD)
                        .access(Factors.BOTH)
                        .anyRequest()
                        .access(Factors.ALL))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .authenticationDetailsSource(jakarta.servlet.http.HttpServletRequest::getRemoteAddr)
                        .successHandler(flow)
                        .failureUrl(SIGN_IN + "?failed"))
                .logout(logout -> logout.logoutUrl(SIGN_OUT)
                        .addLogoutHandler((request, _, authentication) -> {
                            if (authentication != null && authentication.getPrincipal() instanceof SignedIn who) {
                                ActorFilter.actAs(who, request, () -> signIn.signedOut(who.account()));
                            }
                        })
                        .logoutSuccessHandler(signedOut())
                        .deleteCookies("junshu-session"))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(flow).accessDeniedHandler(flow))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        .frameOptions(frames -> frames.deny()))
                .addFilterBefore(new AttemptFilter(attempts), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new ActorFilter(accounts), AuthorizationFilter.class)
                .build();
    }

    private static LogoutSuccessHandler signedOut() {
        return (_, response, _) -> response.sendRedirect(SIGN_IN + "?signed-out");
    }

    @Bean
    WebMvcConfigurer permissionGate(Refusals refusals) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new PermissionGate(refusals));
            }
        };
    }
}
