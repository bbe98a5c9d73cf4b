package org.mirubato.domain.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.practice.CheckedText;
import org.mirubato.domain.practice.ExtraField;
import org.mirubato.domain.practice.Sparse;

/**
 * The part of a plan that is its owner's private matter. Null is what nothing is said about; an empty text or list is a field that
 * is empty on purpose.
 *
 * @param scheduleDetails what else a client says of the schedule, field by field
 * @param metadata what a client wants to find again, field by field
 * @param session what is to be practised each time
 */
public record PlanWords(
        @Nullable String title,
        @Nullable String description,
        @Nullable List<String> focusAreas,
        @Nullable List<String> techniques,
        @Nullable List<String> tags,
        @Nullable List<PlanPiece> pieces,
        @Nullable List<ExtraField> scheduleDetails,
        @Nullable List<ExtraField> metadata,
        @Nullable OccurrenceWords session,
        @Nullable List<ExtraField> extra) {

    /** Says nothing. */
    public static final PlanWords NONE = new PlanWords(null, null, null, null, null, null, null, null, null, null);

    /** A plan's words before anything is said. */
    public static final PlanWords BLANK = new PlanWords(
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            OccurrenceWords.BLANK.toPractise(),
            List.of());

    /** Says the title, and nothing else. */
    public static PlanWords titled(String title) {
        return new PlanWords(title, null, null, null, null, null, null, null, null, null);
    }

    /** These words, and those of {@code before} that these say nothing about; unknown fields are told apart by their names. */
    public PlanWords over(PlanWords before) {
        return new PlanWords(
                Sparse.or(title, before.title),
                Sparse.or(description, before.description),
                Sparse.or(focusAreas, before.focusAreas),
                Sparse.or(techniques, before.techniques),
                Sparse.or(tags, before.tags),
                Sparse.or(pieces, before.pieces),
                Sparse.or(scheduleDetails, before.scheduleDetails),
                Sparse.or(metadata, before.metadata),
                session == null || before.session == null
                        ? Sparse.or(session, before.session)
                        : session.over(before.session),
                Extras.over(extra, before.extra));
    }

    /** What these words say that {@code before} did not; null when that is nothing. */
    @Nullable
    PlanWords beyond(PlanWords before) {
        PlanWords news = new PlanWords(
                Sparse.unless(title, before.title),
                Sparse.unless(description, before.description),
                Sparse.unless(focusAreas, before.focusAreas),
                Sparse.unless(techniques, before.techniques),
                Sparse.unless(tags, before.tags),
                Sparse.unless(pieces, before.pieces),
                Sparse.unless(scheduleDetails, before.scheduleDetails),
                Sparse.unless(metadata, before.metadata),
                Sparse.unless(session, before.session),
                Sparse.unless(extra, before.extra));
        return news.equals(NONE) ? null : news;
    }

    /** The same in canonical form. */
    PlanWords checked() {
        return new PlanWords(
                title == null ? null : CheckedText.line("the title", title, PlanLimits.LONGEST_TITLE),
                description == null ? null : CheckedText.text("the description", description, PlanLimits.LONGEST_TEXT),
                focusAreas == null ? null : CheckedText.lines("focus areas", focusAreas, PlanLimits.MOST_WORDS),
                techniques == null ? null : CheckedText.lines("techniques", techniques, PlanLimits.MOST_WORDS),
                tags == null ? null : CheckedText.lines("tags", tags, PlanLimits.MOST_WORDS),
                pieces == null ? null : PlanPiece.checked(pieces),
                Extras.checked(scheduleDetails),
                Extras.checked(metadata),
                session == null ? null : session.checked(),
                Extras.checked(extra));
    }

    /** What is to be practised each time; says nothing where there is nothing. */
    public OccurrenceWords toPractise() {
        return session == null ? OccurrenceWords.NONE : session.toPractise();
    }
}
