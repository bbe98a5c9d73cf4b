package org.mirubato.infra.repetition;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mirubato.domain.Sha256;
import org.mirubato.infra.cache.NotesAwayException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a request that comes again under its key as the first one was answered. Where the notes about that are away, it goes
 * on: every single wish in it has its own id in the log and its effect once. Uploads are told apart by their file's content,
 * which is known when it has arrived.
 */
final class RepeatedRequestFilter extends OncePerRequestFilter {

    static final String KEY = "X-Idempotency-Key";
    static final String REPLAY = "X-Idempotent-Replay";

    private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LOCATION);

    private final FirstAnswers answers;
    private final Path folder;

    RepeatedRequestFilter(FirstAnswers answers, Path folder) {
        this.answers = answers;
        this.folder = folder;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        String type = request.getContentType();
        return request.getHeader(KEY) == null
                || request.getUserPrincipal() == null
                || !CHANGES.contains(request.getMethod())
                || path.startsWith("/api/auth/")
                || path.startsWith("/api/v2/auth/")
                || path.startsWith("/api/v2/imports")
                || (type != null && type.startsWith("multipart/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (ReceivedBody body = ReceivedBody.of(request.getInputStream(), folder);
                InputStream content = body.open()) {
            ReceivedRequest received = new ReceivedRequest(request, content);
            String name = name(request);
            Optional<KeptAnswer> first;
            try {
                first = answers.firstOrBegin(name, body.digest());
            } catch (NotesAwayException e) {
                chain.doFilter(received, response);
                return;
            }
            if (first.isPresent()) {
                replay(first.get(), response);
            } else {
                answer(name, body.digest(), received, response, chain);
            }
        }
    }

    /** What was refused or failed is decided again when it comes again. */
    private void answer(
            String name,
            String fingerprint,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper written = new ContentCachingResponseWrapper(response);
        boolean granted = false;
        try {
            chain.doFilter(request, written);
            granted = written.getStatus() / 100 == 2;
            if (granted) {
                answers.keep(
                        name,
                        new KeptAnswer(
                                fingerprint, written.getStatus(), headers(written), written.getContentAsByteArray()));
            }
        } finally {
            if (!granted) {
                answers.forget(name);
            }
        }
        written.copyBodyToResponse();
    }

    private static void replay(KeptAnswer first, HttpServletResponse response) throws IOException {
        response.setStatus(first.status());
        first.headers().forEach(response::setHeader);
        response.setHeader(REPLAY, "true");
        response.setContentLength(first.body().length);
        response.getOutputStream().write(first.body());
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    /** One user's key at one address; the note's name tells nothing about any of them. */
    private static String name(HttpServletRequest request) {
        Principal user = request.getUserPrincipal();
        return Sha256.hex(String.join(
                "\n",
                user == null ? "" : user.getName(),
                request.getMethod(),
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                request.getHeader(KEY)));
    }
}
