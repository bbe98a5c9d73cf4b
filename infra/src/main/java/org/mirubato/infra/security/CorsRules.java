package org.mirubato.infra.security;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mirubato.infra.embedded.StartupProblem;
import org.mirubato.infra.http.PublicAddress;
import org.mirubato.infra.http.StaleAnswer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Which pages elsewhere may call this server: those of {@code mirubato.cors.origins}, each named exactly, and no others. */
@Component
class CorsRules {

    private static final Pattern ORIGIN = Pattern.compile("https?://[^/\\s,]+");

    private final List<String> configured;

    CorsRules(@Value("${mirubato.cors.origins:}") List<String> configured) {
        this.configured = configured.stream()
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .map(CorsRules::checked)
                .toList();
    }

    /** As a browser sends it, or it would never match. */
    private static String checked(String origin) {
        if (!ORIGIN.matcher(origin).matches()) {
            throw new StartupProblem("\"" + origin
                    + "\" is no origin of pages: give scheme, host and port alone, such as http://localhost:4000.");
        }
        return origin;
    }

    /** The origins allowed; the public address is one of them, since behind a proxy a request doesn't know its own. */
    Set<String> origins(PublicAddress address) {
        Set<String> origins = new HashSet<>(configured);
        origins.add(address.origin());
        return Set.copyOf(origins);
    }

    /** Answers other pages' questions and refuses their requests. */
    CorsFilter filter(PublicAddress address) {
        CorsFilter filter = new CorsFilter(source(address));
        filter.setCorsProcessor(new RefusingCorsProcessor());
        return filter;
    }

    private CorsConfigurationSource source(PublicAddress address) {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(List.copyOf(origins(address)));
        cors.setAllowCredentials(true);
        cors.setAllowedMethods(List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"));
        cors.setAllowedHeaders(List.of(
                "Content-Type",
                "Authorization",
                "X-Device-ID",
                "Idempotency-Key",
                "X-Idempotency-Key",
                "X-Request-ID",
                "If-Match",
                "If-None-Match",
                "Last-Event-ID"));
        cors.setExposedHeaders(List.of(
                "Content-Length",
                "ETag",
                "Retry-After",
                "X-RateLimit-Limit",
                "X-RateLimit-Remaining",
                "X-RateLimit-Reset",
                "X-Idempotent-Replay",
                "X-Generated",
                "X-Request-ID",
                StaleAnswer.HEADER));
        cors.setMaxAge(Duration.ofDays(1));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", cors);
        return source;
    }
}
