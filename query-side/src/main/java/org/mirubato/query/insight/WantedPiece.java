package org.mirubato.query.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.insight.LearningStatus;
import org.mirubato.domain.repertoire.Performance;
import org.mirubato.domain.repertoire.PieceMarks;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.domain.repertoire.RepertoireQuery.StudiedItem;

/**
 * A piece that is wanted, by what is said about it beyond its practice.
 *
 * @param marks by which it finds its practice and its goals
 * @param title empty when only its marks are known
 * @param last when it was practised last, as far as that is known beyond its marks; null when it is not
 * @param deadline null for none
 * @param difficulty 1 to 5; null when it is not known
 */
record WantedPiece(
        Set<String> marks,
        String title,
        @Nullable String composer,
        LearningStatus status,
        @Nullable LocalDate last,
        @Nullable LocalDate deadline,
        @Nullable Integer difficulty) {

    /** An item of the repertoire, with its next performance as its deadline. */
    static WantedPiece of(StudiedItem studied, LocalDate today) {
        RepertoireItemView item = studied.item();
        int rating = item.state().words().rating();
        Instant last = studied.stats().last();
        LocalDate next = item.state().performances().stream()
                .map(Performance::day)
                .filter(day -> !day.isBefore(today))
                .findFirst()
                .orElse(null);
        Set<String> marks = new HashSet<>(PieceMarks.of(item));
        marks.addAll(SameNames.marks(item.names().title(), item.names().composer()));
        return new WantedPiece(
                marks,
                item.names().title(),
                item.names().composer(),
                LearningStatus.valueOf(item.status().name()),
                last == null ? null : LocalDate.ofInstant(last, ZoneOffset.UTC),
                next,
                rating == 0 ? null : rating);
    }

    /** The earlier of two days; null is none. */
    static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
