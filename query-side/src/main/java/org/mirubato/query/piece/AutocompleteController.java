package org.mirubato.query.piece;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.FoldedText;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.query.piece.OwnNames.Names;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What somebody who is typing may mean: what the user has written before, then what everybody knows. Who is not signed in is
 * offered the latter alone.
 */
@RestController
@Profile("query")
class AutocompleteController {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    private static final int MOST = 50;

    private final OwnNames own;
    private final ComposerCatalogue catalogue;

    AutocompleteController(OwnNames own, ComposerCatalogue catalogue) {
        this.own = own;
        this.catalogue = catalogue;
    }

    @GetMapping("/api/autocomplete/composers")
    ResponseEntity<Map<String, Object>> composers(
            @Nullable Principal user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "10") int limit) {
        List<String> words = words(q, limit);
        if (words.isEmpty()) {
            return answered(List.of());
        }
        Set<String> names = new LinkedHashSet<>();
        for (Names each : written(user, words)) {
            String name = each.composerName();
            if (OwnNames.begins(each.foldedComposer(), words)) {
                names.add(name);
            }
        }
        names.addAll(catalogue.with(words, limit));
        return answered(
                names.stream().limit(limit).map(name -> result(name, name)).toList());
    }

    @GetMapping("/api/autocomplete/pieces")
    ResponseEntity<Map<String, Object>> pieces(
            @Nullable Principal user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "10") int limit,
            @RequestParam(defaultValue = "") String composer) {
        List<String> words = words(q, limit);
        List<String> by = words(composer, limit);
        List<Map<String, Object>> results = new ArrayList<>();
        for (Names each : words.isEmpty() ? List.<Names>of() : offered(user, words)) {
            boolean wanted = OwnNames.begins(each.foldedComposer(), by);
            if (results.size() < limit && (by.isEmpty() || wanted)) {
                results.add(piece(each));
            }
        }
        return answered(results);
    }

    private List<Names> offered(@Nullable Principal user, List<String> words) {
        return KnownTitles.behind(written(user, words), words);
    }

    private Collection<Names> written(@Nullable Principal user, List<String> words) {
        return user == null ? List.of() : own.with(new UserId(user.getName()), words);
    }

    /** The words to look for; none when there is too little to go by. */
    private static List<String> words(String q, int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("Give a limit of 1 to " + MOST + ".");
        }
        String text = q.strip();
        if (text.length() > LONGEST) {
            throw Refusal.invalid("Search for at most " + LONGEST + " characters.");
        }
        return text.codePointCount(0, text.length()) < SHORTEST ? List.of() : FoldedText.words(text);
    }

    private static Map<String, Object> piece(Names names) {
        String composer = names.composer();
        Map<String, Object> doc =
                result(names.title(), composer == null ? names.title() : names.title() + " – " + composer);
        Map<String, Object> metadata = new LinkedHashMap<>();
        if (composer != null) {
            metadata.put("composer", composer);
        }
        KnownTitles.of(names).ifPresent(known -> {
            metadata.put("gradeLevel", known.gradeLevel());
            metadata.put("instrument", known.instrument());
        });
        doc.put("metadata", metadata);
        return doc;
    }

    private static Map<String, Object> result(String value, String label) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("value", value);
        doc.put("label", label);
        return doc;
    }

    private static ResponseEntity<Map<String, Object>> answered(List<Map<String, Object>> results) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(Map.of("results", results, "total", results.size()));
    }
}
