package org.mirubato.infra.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mirubato.infra.eventlog.AppendedPositions;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a trace id, its own or the one it came with, and puts what is known about it into the logging context:
 * {@code trace}, {@code device}, {@code command}, and {@code user} once that is known.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class TraceFilter extends OncePerRequestFilter {

    /** The logging context's word for the request. */
    public static final String TRACE = "trace";

    /** The logging context's word for the signed-in user's id. */
    public static final String USER = "user";

    /** Where the trace is found once the logging context has been emptied, as in the container's error dispatch. */
    static final String ATTRIBUTE = TraceFilter.class.getName();

    private static final String HEADER = "X-Request-ID";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final Supplier<String> ids;

    TraceFilter(@Qualifier("ids") Supplier<String> ids) {
        this.ids = ids;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = harmless(request.getHeader(HEADER));
        String trace = given == null ? ids.get() : given;
        request.setAttribute(ATTRIBUTE, trace);
        MDC.put(TRACE, trace);
        keep("device", request.getHeader("X-Device-ID"));
        keep("command", IdempotencyKeyFilter.of(request));
        AppendedPositions.forget();
        response.setHeader(HEADER, trace);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.clear();
        }
    }

    private static void keep(String key, @Nullable String value) {
        String checked = harmless(value);
        if (checked != null) {
            MDC.put(key, checked);
        }
    }

    /** The value when it can be written into a log as it is, else null. */
    private static @Nullable String harmless(@Nullable String value) {
        return value != null && HARMLESS.matcher(value).matches() ? value : null;
    }
}
