package org.shouwang.command.machine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A door of its own for the other services: the secret {@code shouwang.machine.secret} opens it, no
 * session does, and without a secret it stays shut.
 */
@Configuration(proxyBeanMethods = false)
public class MachineDoor {

    @Bean
    @Order(0)
    SecurityFilterChain machineSecurity(HttpSecurity http, Environment environment) {
        MachineSecret secret =
                new MachineSecret(
                        Optional.ofNullable(environment.getProperty("shouwang.machine.secret")));
        return http.securityMatcher("/internal/**")
                .csrf(c -> c.disable())
                .requestCache(c -> c.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new AskForSecret(secret), AuthorizationFilter.class)
                .authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .build();
    }

    private static final class AskForSecret extends OncePerRequestFilter {

        private final MachineSecret secret;

        AskForSecret(MachineSecret secret) {
            this.secret = secret;
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (secret.opens(request.getHeader(HttpHeaders.AUTHORIZATION))) {
                chain.doFilter(request, response);
            } else {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            }
        }
    }
}
