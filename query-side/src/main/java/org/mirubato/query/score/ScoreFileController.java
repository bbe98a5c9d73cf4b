package org.mirubato.query.score;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.score.ScoreView;
import org.mirubato.domain.score.ScoreView.PageView;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * A score's file and its pictures. Whose score it is, is asked before any byte is opened. A picture is there once it is stored:
 * the library may hear of it later than the change stream, which told the client.
 */
@RestController
@Profile("query")
class ScoreFileController {

    /** A picture's address stands for one content: the file behind a score never changes. */
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private static final CacheControl ASK_AGAIN = CacheControl.noCache().cachePrivate();

    private static final String PLACEHOLDER =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 565\" width=\"400\" height=\"565\">"
                    + "<rect width=\"400\" height=\"565\" fill=\"#f4f1ea\"/><g stroke=\"#c9c2b4\" stroke-width=\"2\">"
                    + "<path d=\"M60 230h280M60 250h280M60 270h280M60 290h280M60 310h280\"/></g></svg>";

    private final ScoreLookup lookup;
    private final ScoreFiles files;

    ScoreFileController(ScoreLookup lookup, ScoreFiles files) {
        this.lookup = lookup;
        this.files = files;
    }

    @GetMapping({"/api/scores/{id}/pages/{n}", "/api/pdf/v2/render/{id}/page/{n}"})
    ResponseEntity<Resource> page(Principal principal, @PathVariable String id, @PathVariable int n) {
        ScoreView score = lookup.own(principal, id);
        StoredFile file = files.page(score.hash(), n).orElseThrow(() -> withoutPicture(score, n));
        return FileAnswer.whole(file, file.mime(), headers(FOR_GOOD, score.hash() + "-" + n));
    }

    private static Refusal withoutPicture(ScoreView score, int n) {
        Optional<PageView> page =
                score.pages().stream().filter(known -> known.page() == n).findFirst();
        if (page.isEmpty()) {
            return Refusal.notFound("Page " + n + " of this score is not there (yet).");
        }
        String unreadable = page.get().unreadable();
        return Refusal.notFound(
                unreadable == null
                        ? "The picture of page " + n + " is missing: process the score again."
                        : "Page " + n + " can't be shown: " + unreadable);
    }

    /** While there is no picture yet the answer is 404, with a placeholder to show meanwhile. */
    @GetMapping("/api/pdf/v2/thumbnail/{id}")
    ResponseEntity<Resource> thumbnail(Principal principal, @PathVariable String id) {
        ScoreView score = lookup.awaited(principal, id);
        return files.thumbnail(score.hash())
                .map(found -> FileAnswer.whole(found, found.mime(), headers(FOR_GOOD, score.hash() + "-thumbnail")))
                .orElseGet(ScoreFileController::placeholder);
    }

    @GetMapping("/api/scores/{id}/download/pdf")
    ResponseEntity<Resource> download(
            Principal principal,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange) {
        ScoreView score = lookup.own(principal, id);
        StoredFile file = files.original(score.hash())
                .orElseThrow(() -> Refusal.notFound("The file of this score is missing: upload it again."));
        HttpHeaders headers = headers(ASK_AGAIN, score.hash().value());
        headers.setContentDisposition(ContentDisposition.inline()
                .filename(score.fileName(), StandardCharsets.UTF_8)
                .build());
        String mime = score.mediaType().mime();
        return range == null || (ifRange != null && !ifRange.equals(headers.getETag()))
                ? FileAnswer.whole(file, mime, headers)
                : FileAnswer.part(file, mime, headers, range);
    }

    private static HttpHeaders headers(CacheControl cache, String tag) {
        HttpHeaders headers = new HttpHeaders();
        headers.setCacheControl(cache);
        headers.setETag("\"" + tag + "\"");
        headers.set("X-Content-Type-Options", "nosniff");
        return headers;
    }

    private static ResponseEntity<Resource> placeholder() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(new ByteArrayResource(PLACEHOLDER.getBytes(StandardCharsets.UTF_8)));
    }
}
