package org.mirubato.domain.practice;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.mirubato.domain.identity.UserId;

/**
 * An entry as its owner sees it. The methods read its fields: a text that nothing was said about is empty.
 *
 * @param facts every field has a value
 * @param words every field has a value unless the owner was erased
 * @param notDuplicates the entries that are not the same practice
 * @param version the number of the entry's last event
 */
public record EntryView(
        EntryId id,
        UserId owner,
        EntryFacts facts,
        EntryWords words,
        boolean removed,
        List<EntryId> notDuplicates,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** When it was; never null in an entry that was written down. */
    public EntryTime when() {
        return requireNonNullElse(
                facts.when(), new EntryTime(createdAt, "Z", LocalDate.ofInstant(createdAt, ZoneOffset.UTC)));
    }

    public int minutes() {
        return requireNonNullElse(facts.minutes(), 0);
    }

    public EntryType type() {
        return requireNonNullElse(facts.type(), EntryType.PRACTICE);
    }

    public List<String> goalIds() {
        return requireNonNullElse(facts.goalIds(), List.of());
    }

    public String sessionId() {
        return requireNonNullElse(facts.sessionId(), "");
    }

    public boolean autoTracked() {
        return requireNonNullElse(facts.autoTracked(), false);
    }

    public String instrument() {
        return requireNonNullElse(words.instrument(), EntryWords.USUAL_INSTRUMENT);
    }

    public List<EntryPiece> pieces() {
        return requireNonNullElse(words.pieces(), List.of());
    }

    public List<String> techniques() {
        return requireNonNullElse(words.techniques(), List.of());
    }

    public String notes() {
        return requireNonNullElse(words.notes(), "");
    }

    public String mood() {
        return requireNonNullElse(words.mood(), "");
    }

    public List<String> tags() {
        return requireNonNullElse(words.tags(), List.of());
    }

    /** A JSON object, or empty. */
    public String metadata() {
        return requireNonNullElse(words.metadata(), "");
    }

    public String scoreId() {
        return requireNonNullElse(words.scoreId(), "");
    }

    public String scoreTitle() {
        return requireNonNullElse(words.scoreTitle(), "");
    }

    public String scoreComposer() {
        return requireNonNullElse(words.scoreComposer(), "");
    }

    public List<ExtraField> extra() {
        return requireNonNullElse(words.extra(), List.of());
    }
}
