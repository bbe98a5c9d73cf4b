package org.mirubato.command.repertoire;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.repertoire.ItemChange;
import org.mirubato.domain.repertoire.RepertoireStatus;
import org.mirubato.domain.repertoire.Tempo;
import tools.jackson.databind.JsonNode;

/**
 * What a client says about an item, in either spelling.
 *
 * @param id the piece, by any of its ids; null when it is named alone
 * @param tempo null when nothing is said of it
 */
record GivenItem(
        @Nullable String id,
        @Nullable String title,
        @Nullable String composer,
        ItemChange change,
        @Nullable Tempo tempo) {

    private static final int DATE = 10;

    /**
     * @param today the day of a tempo that does not say its own
     * @throws Refusal (invalid) when a field can't be read
     */
    static GivenItem of(@Nullable JsonNode body, LocalDate today) {
        GivenFields given = GivenFields.of(body);
        String status = given.word("status");
        ItemChange change = new ItemChange(
                status == null ? null : RepertoireStatus.of(status),
                rating(given),
                given.text("personalNotes", "personal_notes", "notes"),
                given.texts("referenceLinks", "reference_links", "links"),
                given.texts("tags"));
        return new GivenItem(
                given.word("scoreId", "score_id", "pieceId", "piece_id"),
                given.word("title"),
                given.word("composer"),
                change,
                tempo(given, today));
    }

    /** A day, as {@code 2026-05-01} or a time that begins so; null when it is not said. */
    static @Nullable LocalDate day(GivenFields given, String name) {
        String text = given.word(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.length() > DATE ? text.substring(0, DATE) : text);
        } catch (DateTimeException e) {
            throw Refusal.invalid("Give the " + name + " as 2026-05-01.");
        }
    }

    /** Null and an empty text take the rating away. */
    private static @Nullable Integer rating(GivenFields given) {
        String[] names = {"difficultyRating", "difficulty_rating"};
        Integer number = given.number(names);
        return number == null && given.value(names) != null ? Integer.valueOf(0) : number;
    }

    private static @Nullable Tempo tempo(GivenFields given, LocalDate today) {
        Integer current = given.number("currentTempo", "current_tempo", "current");
        Integer target = given.number("targetTempo", "target_tempo", "target");
        LocalDate day = day(given, "date");
        return current == null && target == null ? null : new Tempo(current, target, day == null ? today : day);
    }
}
