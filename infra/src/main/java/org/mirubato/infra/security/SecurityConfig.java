package org.mirubato.infra.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.mirubato.infra.axon.HeardChanges;
import org.mirubato.infra.http.PublicAddress;
import org.mirubato.infra.limits.RateLimitFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The filters that every request passes: headers, origin, token, limits, policy, in this order. Nothing is kept between two. */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {

    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' blob: data:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            AccessProblems problems,
            CorsRules cors,
            PublicAddress address,
            FilterRegistrationBean<RateLimitFilter> limits,
            HeardChanges heard,
            Environment environment) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .headers(headers -> headers(headers, hasOwnAuthority(environment)))
                .oauth2ResourceServer(server -> server.bearerTokenResolver(new TokenSource())
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(authorities())))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilter(cors.filter(address))
                .addFilterBefore(new SameOriginFilter(cors.origins(address)), BearerTokenAuthenticationFilter.class)
                .addFilterBefore(new SignedInUserFilter(heard), AuthorizationFilter.class)
                .addFilterBefore(limits.getFilter(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(new EndpointPolicy()))
                .build();
    }

    /** The request as a whole is observed; each of its filters by itself would take as long as the filters do. */
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    private static boolean hasOwnAuthority(Environment environment) {
        return environment.getProperty("mirubato.tls", Boolean.class, false)
                && environment.getProperty("mirubato.tls-cert", "").isBlank();
    }

    /** A browser that has once been told to insist on TLS can't be told otherwise by a machine whose authority has gone. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers, boolean ownAuthority) {
        if (ownAuthority) {
            headers.httpStrictTransportSecurity(hsts -> hsts.disable());
        }
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN_ALLOW_POPUPS))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()"));
    }

    private static JwtAuthenticationConverter authorities() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(
                token -> List.of(new SimpleGrantedAuthority(AccessTokens.authority(token))));
        return converter;
    }
}
