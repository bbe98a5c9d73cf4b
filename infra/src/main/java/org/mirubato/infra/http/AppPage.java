package org.mirubato.infra.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The page that the app is: all its addresses are answered with it, and it finds its way by the address itself. */
@Component
public final class AppPage {

    public static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final List<String> OF_PROGRAMS =
            List.of("/api/", "/sync/", "/calendar/", "/dev/", "/docs/", "/actuator/", "/assets/");

    private final Resource html;

    AppPage(@Value("classpath:/static/index.html") Resource html) {
        this.html = html;
    }

    /** Its HTML; empty where the server was built without it. */
    public Optional<String> html() throws IOException {
        return html.exists() ? Optional.of(html.getContentAsString(StandardCharsets.UTF_8)) : Optional.empty();
    }

    /** Its HTML where somebody went to this address with a browser; else empty. */
    Optional<String> lookedForAt(HttpServletRequest request) throws IOException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean byBrowser = request.getMethod().equals("GET")
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && OF_PROGRAMS.stream().noneMatch(request.getRequestURI()::startsWith);
        return byBrowser ? html() : Optional.empty();
    }
}
