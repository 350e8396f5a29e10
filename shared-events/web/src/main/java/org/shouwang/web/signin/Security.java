package org.shouwang.web.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.shouwang.web.frame.Cookies;
import org.shouwang.web.frame.WebSettings;
import org.shouwang.web.problem.OutagePage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** The one filter chain of every service: deny by default, sessions, CSRF. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class Security {

    private static final Duration CSRF_LIFE = Duration.ofDays(30);

    @Bean
    SecurityFilterChain webSecurity(
            HttpSecurity http,
            SignInSession session,
            KeptForm kept,
            KnownDevices devices,
            ObjectProvider<OpenPath> open,
            OutagePage bare,
            WebSettings settings) {
        List<OpenPath> paths = open.orderedStream().toList();
        http.securityContext(c -> c.securityContextRepository(session))
                .requestCache(c -> c.disable())
                .logout(c -> c.disable())
                .formLogin(c -> c.disable())
                .httpBasic(c -> c.disable())
                .csrf(
                        c ->
                                c.csrfTokenRepository(csrfCookie(settings))
                                        .csrfTokenRequestHandler(
                                                new XorCsrfTokenRequestAttributeHandler()))
                .addFilterAfter(new TokenBeforeThePage(), CsrfFilter.class)
                .exceptionHandling(
                        c ->
                                c.authenticationEntryPoint(new ToSignIn(kept))
                                        .accessDeniedHandler(new Denied(kept, bare)))
                .headers(
                        h ->
                                h.httpStrictTransportSecurity(
                                        s ->
                                                s.requestMatcher(_ -> settings.https())
                                                        .maxAgeInSeconds(31_536_000)
                                                        .includeSubDomains(false)))
                .authorizeHttpRequests(
                        a -> {
                            a.dispatcherTypeMatchers(
                                            DispatcherType.ERROR,
                                            DispatcherType.ASYNC,
                                            DispatcherType.FORWARD)
                                    .permitAll();
                            a.requestMatchers("/assets/**", "/actuator/health/**", "/error")
                                    .permitAll();
                            for (OpenPath path : paths) {
                                if (path.device()) {
                                    a.requestMatchers(path.pattern())
                                            .access(
                                                    (who, context) ->
                                                            new AuthorizationDecision(
                                                                    who.get()
                                                                                    instanceof
                                                                                    SignedInAuthentication
                                                                            || devices.of(
                                                                                            context
                                                                                                    .getRequest())
                                                                                    .isPresent()));
                                } else {
                                    a.requestMatchers(path.pattern()).permitAll();
                                }
                            }
                            a.anyRequest().authenticated();
                        });
        return http.build();
    }

    @Bean
    SignInSession signInSession(Clock clock) {
        return new SignInSession(clock);
    }

    @Bean
    WhoNow whoNow(MembershipsNow memberships) {
        return new WhoNow(memberships);
    }

    @Bean
    Presence presence(
            SessionRepository<? extends Session> sessions, KnownDevices devices, Clock clock) {
        return new Presence(sessions, devices, clock);
    }

    @Bean
    KeptForm keptForm(
            KeptForms forms, KnownDevices devices, WhoNow who, Cookies cookies, Clock clock) {
        return new KeptForm(forms, devices, who, cookies, clock);
    }

    @Bean
    SessionIds sessionIds(WebSettings settings) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(settings.cookie("session"));
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(settings.https());
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return new SessionIds(cookie);
    }

    @Bean
    QuietVisit quietVisit(
            SessionRepository<? extends Session> sessions,
            SessionIds ids,
            WhoNow who,
            Clock clock) {
        return new QuietVisit(sessions, ids, who, clock);
    }

    @Bean
    OpenPath quietPath() {
        return new OpenPath(QuietVisit.PATH, false);
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<? extends Session>> sessionFilter(
            SessionRepository<? extends Session> sessions, SessionIds ids) {
        FilterRegistrationBean<SessionRepositoryFilter<? extends Session>> registration =
                new FilterRegistrationBean<>(filter(sessions, ids));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(
                DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        return registration;
    }

    private static <S extends Session> SessionRepositoryFilter<S> filter(
            SessionRepository<S> sessions, SessionIds ids) {
        SessionRepositoryFilter<S> filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(ids);
        return filter;
    }

    private static CookieCsrfTokenRepository csrfCookie(WebSettings settings) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(settings.cookie("csrf"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(
                c -> c.httpOnly(true).secure(settings.https()).sameSite("Lax").maxAge(CSRF_LIFE));
        return tokens;
    }

    /** Makes the token before the page is written: its cookie must come first. */
    private static final class TokenBeforeThePage extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!request.getRequestURI().startsWith("/assets/")
                    && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                token.getToken();
            }
            chain.doFilter(request, response);
        }
    }
}
