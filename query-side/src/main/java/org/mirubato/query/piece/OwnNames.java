package org.mirubato.query.piece;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.FoldedText;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.insight.InsightQuery.ListPractised;
import org.mirubato.domain.insight.InsightQuery.PractisedPieces;
import org.mirubato.domain.piece.Composers;
import org.mirubato.domain.piece.PieceQuery.ListPieces;
import org.mirubato.domain.piece.PieceQuery.PiecePage;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The titles and composers that a user has written before. They are read anew each time and kept nowhere. */
@Component
@Profile("query")
class OwnNames {

    private static final int MOST_PIECES = 100;

    private final QueryGateway queries;
    private final Clock clock;

    OwnNames(QueryGateway queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** A title with its composer as they were written. */
    record Names(String title, @Nullable String composer) {

        /** The composer by the usual name; empty when none is named. */
        String composerName() {
            return composer == null ? "" : Composers.canonical(composer).orElse(composer);
        }

        /** The composer as written and by the usual name, folded. */
        String foldedComposer() {
            return composer == null ? "" : FoldedText.fold(composer + " " + composerName());
        }

        /** Title and composer, folded. */
        String folded() {
            return FoldedText.fold(title) + " " + foldedComposer();
        }

        /** Equal for the same piece. */
        String key() {
            return FoldedText.fold(title) + "\n" + FoldedText.fold(composerName());
        }
    }

    /** Those in which each of the words begins a word: the last practised first, then the rest of the catalogue by title. */
    Collection<Names> with(UserId owner, List<String> words) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<String, Names> found = new LinkedHashMap<>();
        ask(new ListPractised(owner, today), PractisedPieces.class).pieces().stream()
                .map(piece -> new Names(piece.title(), piece.composer()))
                .filter(names -> begins(names.folded(), words))
                .forEach(names -> found.putIfAbsent(names.key(), names));
        ask(new ListPieces(owner, String.join(" ", words), MOST_PIECES, null), PiecePage.class).items().stream()
                .map(piece -> new Names(piece.names().title(), piece.names().composer()))
                .filter(names -> begins(names.folded(), words))
                .forEach(names -> found.putIfAbsent(names.key(), names));
        return found.values();
    }

    /** Whether each of the words begins one of the words of a folded text. */
    static boolean begins(String folded, List<String> words) {
        List<String> all = List.of(folded.split(" "));
        return words.stream().allMatch(word -> all.stream().anyMatch(each -> each.startsWith(word)));
    }

    private <A> A ask(Object query, Class<A> answer) {
        try {
            return queries.query(query, ResponseTypes.instanceOf(answer)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
