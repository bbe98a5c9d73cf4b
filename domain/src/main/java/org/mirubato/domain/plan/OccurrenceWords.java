package org.mirubato.domain.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.CheckedText;
import org.mirubato.domain.practice.ExtraField;
import org.mirubato.domain.practice.Sparse;

/**
 * The part of an occurrence that is its owner's private matter. Null is what nothing is said about; an empty text or list is a field
 * that is empty on purpose.
 *
 * @param targets a JSON object in canonical form, or empty; so are {@code responses} and {@code metrics}
 */
public record OccurrenceWords(
        @Nullable List<Segment> segments,
        @Nullable String targets,
        @Nullable List<String> reflectionPrompts,
        @Nullable String responses,
        @Nullable String notes,
        @Nullable String metrics,
        @Nullable List<ExtraField> extra) {

    /** Says nothing. */
    public static final OccurrenceWords NONE = new OccurrenceWords(null, null, null, null, null, null, null);

    /** An occurrence's words before anything is said. */
    public static final OccurrenceWords BLANK = new OccurrenceWords(List.of(), "", List.of(), "", "", "", List.of());

    /** What its owner says after practising, and nothing else. */
    public static OccurrenceWords said(@Nullable String responses, @Nullable String notes, @Nullable String metrics) {
        return new OccurrenceWords(null, null, null, responses, notes, metrics, null);
    }

    /** What is to be practised, without what was said afterwards. */
    public OccurrenceWords toPractise() {
        return new OccurrenceWords(segments, targets, reflectionPrompts, null, null, null, null);
    }

    /** These words, and those of {@code before} that these say nothing about; unknown fields are told apart by their names. */
    public OccurrenceWords over(OccurrenceWords before) {
        return new OccurrenceWords(
                Sparse.or(segments, before.segments),
                Sparse.or(targets, before.targets),
                Sparse.or(reflectionPrompts, before.reflectionPrompts),
                Sparse.or(responses, before.responses),
                Sparse.or(notes, before.notes),
                Sparse.or(metrics, before.metrics),
                Extras.over(extra, before.extra));
    }

    /** What these words say that {@code before} did not; null when that is nothing. */
    @Nullable
    OccurrenceWords beyond(OccurrenceWords before) {
        OccurrenceWords news = new OccurrenceWords(
                Sparse.unless(segments, before.segments),
                Sparse.unless(targets, before.targets),
                Sparse.unless(reflectionPrompts, before.reflectionPrompts),
                Sparse.unless(responses, before.responses),
                Sparse.unless(notes, before.notes),
                Sparse.unless(metrics, before.metrics),
                Sparse.unless(extra, before.extra));
        return news.equals(NONE) ? null : news;
    }

    /** @throws Refusal (invalid) when a value is none for its field */
    OccurrenceWords checked() {
        return new OccurrenceWords(
                segments == null ? null : Segment.checked(segments),
                Extras.json("the targets", targets),
                reflectionPrompts == null ? null : checkedPrompts(reflectionPrompts),
                Extras.json("the responses", responses),
                notes == null ? null : CheckedText.text("the notes", notes, PlanLimits.LONGEST_TEXT),
                Extras.json("the metrics", metrics),
                Extras.checked(extra));
    }

    private static List<String> checkedPrompts(List<String> prompts) {
        List<String> lines = prompts.stream()
                .map(prompt -> CheckedText.line("each question", prompt, PlanLimits.LONGEST_PROMPT))
                .filter(prompt -> !prompt.isEmpty())
                .distinct()
                .toList();
        if (lines.size() > PlanLimits.MOST_PROMPTS) {
            throw Refusal.invalid("Give at most " + PlanLimits.MOST_PROMPTS + " reflection prompts.");
        }
        return lines;
    }
}
