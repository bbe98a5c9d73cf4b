package org.mirubato.infra.app;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers each address of the app with the app, which finds its way by the address itself. */
@RestController
class AppPages {

    private static final Resource APP = new ClassPathResource("static/index.html");
    private static final String WITHOUT_APP =
            "This server was built without its web app: install Node 20.19 or newer and "
                    + "start it again with ./mirubato up. The API and the command line work.";

    @GetMapping({
        "/",
        "/auth/verify",
        "/journal",
        "/pieces",
        "/import-data",
        "/scores/{id}",
        "/scores/{id}/review",
        "/review",
        "/today",
        "/insights",
        "/settings",
        "/repertoire",
        "/repertoire/{id}",
        "/goals",
        "/plans",
        "/plans/templates",
        "/sync",
        "/devices"
    })
    ResponseEntity<?> page() {
        if (!APP.exists()) {
            return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(WITHOUT_APP);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noCache())
                .body(APP);
    }
}
