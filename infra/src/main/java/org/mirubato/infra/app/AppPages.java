package org.mirubato.infra.app;

import java.io.IOException;
import org.mirubato.infra.http.AppPage;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers each address of the app with the app, which finds its way by the address itself. */
@RestController
class AppPages {

    private static final String WITHOUT_APP =
            "This server was built without its web app: install Node 20.19 or newer and "
                    + "start it again with ./mirubato up. The API and the command line work.";

    private final AppPage app;

    AppPages(AppPage app) {
        this.app = app;
    }

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
    ResponseEntity<String> page() throws IOException {
        return app.html()
                .map(html -> ResponseEntity.ok()
                        .contentType(AppPage.TYPE)
                        .cacheControl(CacheControl.noCache())
                        .body(html))
                .orElseGet(() ->
                        ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(WITHOUT_APP));
    }
}
