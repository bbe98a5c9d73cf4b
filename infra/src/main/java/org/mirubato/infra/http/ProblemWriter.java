package org.mirubato.infra.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems, for filters and controllers alike. */
@Component
public class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Writes the problem as the whole answer; the answer must not have begun. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        problem.headers().forEach(response::setHeader);
        byte[] body = json.writeValueAsBytes(body(request, problem));
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
