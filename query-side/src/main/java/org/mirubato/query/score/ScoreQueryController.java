package org.mirubato.query.score;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.ScoreDocument;
import org.mirubato.domain.score.ScorePage;
import org.mirubato.domain.score.ScoreQuery.FindScoreByContent;
import org.mirubato.domain.score.ScoreQuery.ListScores;
import org.mirubato.domain.score.ScoreView;
import org.mirubato.domain.score.ScoreView.PageView;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A user's library over HTTP. */
@RestController
@Profile("query")
class ScoreQueryController {

    private final ScoreLookup lookup;

    ScoreQueryController(ScoreLookup lookup) {
        this.lookup = lookup;
    }

    @GetMapping("/api/scores")
    ResponseEntity<Map<String, Object>> list(
            Principal principal,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "createdAt") String sortBy,
            @RequestParam(defaultValue = "") String sortOrder) {
        ListScores asked = Paging.checked(ScoreLookup.viewer(principal), query, limit, offset, sortBy, sortOrder);
        ScorePage page = lookup.ask(asked, ResponseTypes.instanceOf(ScorePage.class));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("items", page.items().stream().map(ScoreDocument::summary).toList());
        data.put("total", page.total());
        data.put("limit", limit);
        data.put("offset", offset);
        data.put("hasMore", (long) offset + page.items().size() < page.total());
        return Answers.of(data, Answers.tag(page));
    }

    /** The second path is how an import is asked for its status. */
    @GetMapping({"/api/scores/{id}", "/api/import/{id}"})
    ResponseEntity<Map<String, Object>> one(Principal principal, @PathVariable String id) {
        ScoreView score = lookup.own(principal, id);
        return Answers.of(ScoreDocument.detail(score), Answers.tag(score));
    }

    @GetMapping("/api/v2/scores/by-hash/{sha256}")
    ResponseEntity<Map<String, Object>> byContent(Principal principal, @PathVariable String sha256) {
        FindScoreByContent asked = new FindScoreByContent(ScoreLookup.viewer(principal), new ContentHash(sha256));
        ScoreView score = ScoreLookup.found(lookup.ask(asked, ResponseTypes.optionalInstanceOf(ScoreView.class)));
        return Answers.of(ScoreDocument.detail(score), Answers.tag(score));
    }

    @GetMapping("/api/scores/{id}/metadata")
    ResponseEntity<Map<String, Object>> metadata(Principal principal, @PathVariable String id) {
        ScoreView score = lookup.own(principal, id);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("numPages", score.pageCount());
        data.put("scoreId", score.id().value());
        data.put("title", score.title());
        return Answers.of(data, Answers.tag(score));
    }

    @GetMapping("/api/pdf/v2/render-status/{id}")
    ResponseEntity<Map<String, Object>> renderStatus(Principal principal, @PathVariable String id) {
        ScoreView score = lookup.own(principal, id);
        List<Integer> rendered = score.pages().stream()
                .filter(page -> page.unreadable() == null)
                .map(PageView::page)
                .toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("scoreId", score.id().value());
        data.put("preRenderedPages", rendered);
        data.put("preRenderedCount", rendered.size());
        data.put("hasThumbnail", score.thumbnail());
        data.put("browserAvailable", false);
        data.put("renderingEnabled", true);
        return Answers.of(data, Answers.tag(score));
    }
}
