package org.mirubato.infra.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems, for filters and controllers alike. */
@Component
public class ProblemWriter {

    private final JsonMapper json;
    private final AppPage app;

    ProblemWriter(JsonMapper json, AppPage app) {
        this.json = json;
        this.app = app;
    }

    /**
     * Writes the problem as the whole answer; the answer must not have begun. Who went with a browser to an address that is none gets the
     * app, which says so.
     */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        problem.headers().forEach(response::setHeader);
        if (leavesBody(request)) {
            // The server can't go on with a connection on which the rest is still to come: nobody must send the next
            // request there.
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        boolean nowhere = problem.status() == HttpServletResponse.SC_NOT_FOUND;
        Optional<String> page = nowhere ? app.lookedForAt(request) : Optional.empty();
        if (page.isPresent()) {
            write(
                    response,
                    problem.status(),
                    AppPage.TYPE.toString(),
                    page.get().getBytes(StandardCharsets.UTF_8));
        } else {
            byte[] body = json.writeValueAsBytes(body(request, problem));
            write(response, problem.status(), MediaType.APPLICATION_PROBLEM_JSON_VALUE, body);
        }
    }

    /** Says that the change is accepted and that what it has led to can't be shown yet; the answer must not have begun. */
    void writeTaken(HttpServletResponse response) throws IOException {
        write(
                response,
                HttpServletResponse.SC_ACCEPTED,
                MediaType.APPLICATION_JSON_VALUE,
                json.writeValueAsBytes(
                        Map.of(
                                "success",
                                true,
                                "message",
                                "The change is accepted, but can't be shown yet: ask for it in a moment, and don't send it again.")));
    }

    private static boolean leavesBody(HttpServletRequest request) throws IOException {
        boolean hasOne = request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        try {
            return hasOne && !request.getInputStream().isFinished();
        } catch (IllegalStateException readAsText) {
            return false;
        }
    }

    private static void write(HttpServletResponse response, int status, String type, byte[] body) throws IOException {
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** Writes what a bare status stands for. */
    public void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        write(request, response, Problems.plain(status));
    }

    private static Map<String, Object> body(HttpServletRequest request, Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:mirubato:problem:" + problem.kind());
        body.put("title", StatusTexts.title(problem.status()));
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        body.put("instance", request.getRequestURI());
        body.put("success", false);
        body.put("error", problem.error());
        body.put("code", problem.status());
        Object trace = request.getAttribute(TraceFilter.ATTRIBUTE);
        if (trace != null) {
            body.put("traceId", trace);
        }
        body.putAll(problem.facts());
        return body;
    }
}
