package org.mirubato.infra.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mirubato.domain.Refusal;
import org.mirubato.infra.runtime.ServerVersion;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The description of the API for programs, and the page that shows it to people; nothing of it comes from elsewhere. */
@RestController
class DocsController {

    private static final String OURS = "openapi/";
    private static final String LIBRARY = "META-INF/resources/webjars/swagger-ui/5.32.14/";

    private static final Map<String, String> FILES = Map.of(
            "start.js", OURS,
            "page.css", OURS,
            "swagger-ui.css", LIBRARY,
            "swagger-ui-bundle.js", LIBRARY);

    private final OpenApi api;
    private final ServerVersion version;

    DocsController(OpenApi api, ServerVersion version) {
        this.api = api;
        this.version = version;
    }

    /** What there is, in short. */
    @GetMapping("/api/")
    Map<String, Object> index() {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("name", "Mirubato");
        index.put("version", version.number());
        index.put("documentation", "/docs");
        index.put("description", "/api/openapi.json");
        index.put("endpoints", api.calls());
        return index;
    }

    @GetMapping({"/api/openapi.json", "/openapi.json"})
    ResponseEntity<Map<String, Object>> description() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(api.document());
    }

    @GetMapping({"/docs", "/docs/", "/docs/swagger", "/docs/rapidoc"})
    ResponseEntity<Resource> page() {
        return file(new ClassPathResource(OURS + "docs.html"), MediaType.TEXT_HTML);
    }

    @GetMapping("/docs/files/{name}")
    ResponseEntity<Resource> file(@PathVariable String name) {
        String folder = FILES.get(name);
        if (folder == null) {
            throw Refusal.notFound("There is no such file.");
        }
        MediaType type = name.endsWith(".css") ? new MediaType("text", "css") : new MediaType("text", "javascript");
        return file(new ClassPathResource(folder + name), type);
    }

    private static ResponseEntity<Resource> file(Resource file, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .body(file);
    }
}
