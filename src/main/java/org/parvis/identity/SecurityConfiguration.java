package org.parvis.identity;

import org.parvis.web.ContentPolicy;
import org.parvis.web.MetricsDoor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The frame that Spring Security gives: context, session, headers. Who may call a route is said on the route
 * ({@code web.Access}); requests forged by other sites are stopped by {@code web.CrossSiteGuard}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class SecurityConfiguration {

    /** PBKDF2 with the OWASP's number of rounds. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Pbkdf2PasswordEncoder("", 16, 600_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }

    /** What its filters do with each request is not worth a measure of its own. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, ContentPolicy contentPolicy, MetricsDoor metrics)
            throws Exception {
        return http.authorizeHttpRequests(routes -> routes.requestMatchers("/actuator/health", "/actuator/health/*")
                        .permitAll()
                        .requestMatchers("/actuator", "/actuator/**")
                        .access(metrics)
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, e) -> response.sendError(404))
                        .accessDeniedHandler((request, response, e) -> response.sendError(404)))
                .csrf(csrf -> csrf.disable())
                .anonymous(anonymous -> anonymous.disable())
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                // Who is there is ours to find ({@code CurrentVisitor}), when a page asks: these would read each session.
                .securityContext(context -> context.disable())
                .sessionManagement(session -> session.disable())
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .addHeaderWriter(contentPolicy)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frames -> frames.deny())
                        .permissionsPolicyHeader(p -> p.policy("geolocation=(self), camera=(self), microphone=()")))
                .build();
    }
}
