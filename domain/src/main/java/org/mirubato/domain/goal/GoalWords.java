package org.mirubato.domain.goal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.CheckedText;
import org.mirubato.domain.practice.EntryLimits;
import org.mirubato.domain.practice.ExtraField;
import org.mirubato.domain.practice.Sparse;

/**
 * The part of a goal that is its owner's private matter. Null is what nothing is said about; an empty text or list is a field that
 * is empty on purpose.
 *
 * @param scoreId the score or piece that it is about, as the client writes it
 * @param plan how to practise for it: a JSON object in canonical form, or empty
 * @param extra fields that we don't know, told apart by their names; null in events from before there were any
 */
public record GoalWords(
        @Nullable String title,
        @Nullable String description,
        @Nullable String scoreId,
        @Nullable List<String> measures,
        @Nullable String plan,
        @Nullable List<Milestone> milestones,
        @Nullable List<ExtraField> extra) {

    /** Says nothing. */
    public static final GoalWords NONE = new GoalWords(null, null, null, null, null, null, null);

    /** A goal's words before anything is said. */
    static final GoalWords BLANK = new GoalWords("", "", "", List.of(), "", List.of(), List.of());

    /** @throws Refusal (invalid) when a text is too long, or there is too much of something */
    public GoalWords {
        title = title == null ? null : CheckedText.line("the title", title, GoalLimits.LONGEST_TITLE);
        description = description == null
                ? null
                : CheckedText.text("the description", description.strip(), GoalLimits.LONGEST_DESCRIPTION);
        scoreId = scoreId == null ? null : CheckedText.line("the score's id", scoreId, EntryLimits.LONGEST_SCORE_ID);
        measures = measures == null ? null : CheckedText.lines("measures", measures, GoalLimits.MOST_MEASURES);
        plan = plan == null ? null : CheckedText.text("the practice plan", plan, GoalLimits.LONGEST_PLAN);
        milestones = milestones == null ? null : checked(milestones);
        extra = extra == null
                ? null
                : ExtraField.checked(extra, GoalLimits.MOST_EXTRA_FIELDS, GoalLimits.LONGEST_EXTRA_FIELDS);
    }

    /** The milestones alone. */
    static GoalWords of(List<Milestone> milestones) {
        return new GoalWords(null, null, null, null, null, milestones, null);
    }

    /** These words, and those of {@code before} that these say nothing about. */
    GoalWords over(GoalWords before) {
        return new GoalWords(
                Sparse.or(title, before.title),
                Sparse.or(description, before.description),
                Sparse.or(scoreId, before.scoreId),
                Sparse.or(measures, before.measures),
                Sparse.or(plan, before.plan),
                Sparse.or(milestones, before.milestones),
                extra == null || before.extra == null
                        ? Sparse.or(extra, before.extra)
                        : ExtraField.over(extra, before.extra));
    }

    /** What these words say that {@code before} did not; null when that is nothing. */
    @Nullable
    GoalWords beyond(GoalWords before) {
        GoalWords news = new GoalWords(
                Sparse.unless(title, before.title),
                Sparse.unless(description, before.description),
                Sparse.unless(scoreId, before.scoreId),
                Sparse.unless(measures, before.measures),
                Sparse.unless(plan, before.plan),
                Sparse.unless(milestones, before.milestones),
                Sparse.unless(over(before).extra, before.extra));
        return news.equals(NONE) ? null : news;
    }

    /** The same with a time for each completed milestone: what is known, else now. */
    GoalWords settled(GoalWords before, Instant now) {
        if (milestones == null) {
            return this;
        }
        Map<String, Milestone> known = before.milestones == null
                ? Map.of()
                : before.milestones.stream().collect(Collectors.toMap(Milestone::id, Function.identity()));
        List<Milestone> settled = milestones.stream()
                .map(milestone -> milestone.settled(known.get(milestone.id()), now))
                .toList();
        return of(settled).over(this);
    }

    private static List<Milestone> checked(List<Milestone> milestones) {
        if (milestones.size() > GoalLimits.MOST_MILESTONES) {
            throw Refusal.invalid("Give at most " + GoalLimits.MOST_MILESTONES + " milestones.");
        }
        if (milestones.stream().map(Milestone::id).distinct().count() < milestones.size()) {
            throw Refusal.invalid("Give each milestone an id of its own.");
        }
        return List.copyOf(milestones);
    }
}
