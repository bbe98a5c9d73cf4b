package org.mirubato.domain.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.Texts;
import org.mirubato.domain.practice.CheckedText;
import org.mirubato.domain.practice.ExtraField;

/**
 * A step on the way to a goal.
 *
 * @param id made by the client, unique within the goal
 * @param targetDate null for no day in particular
 * @param completedAt null while it is not completed
 * @param extra fields that we don't know; none in what was stored before they were kept
 */
public record Milestone(
        String id,
        String title,
        @Nullable LocalDate targetDate,
        boolean completed,
        @Nullable Instant completedAt,
        List<ExtraField> extra) {

    /** @throws Refusal (invalid) when there is no title, or a text is too long */
    public Milestone {
        Texts.identifier(id);
        title = CheckedText.line("a milestone's title", title, GoalLimits.LONGEST_TITLE);
        if (title.isEmpty()) {
            throw Refusal.invalid("Give each milestone a title.");
        }
        completedAt = completed ? completedAt : null;
        extra = ExtraField.checked(
                ExtraField.orNone(extra), GoalLimits.MOST_EXTRA_FIELDS, GoalLimits.LONGEST_EXTRA_OF_MILESTONE);
    }

    /** A milestone of which nothing else is said. */
    public Milestone(
            String id, String title, @Nullable LocalDate targetDate, boolean completed, @Nullable Instant completedAt) {
        this(id, title, targetDate, completed, completedAt, List.of());
    }

    /** The same, completed at the time that is known of it, else now. */
    Milestone settled(@Nullable Milestone before, Instant now) {
        if (!completed || completedAt != null) {
            return this;
        }
        Instant known = before == null ? null : before.completedAt;
        return new Milestone(id, title, targetDate, true, known == null ? now : known, extra);
    }

    Milestone completed(boolean now, Instant at) {
        return new Milestone(id, title, targetDate, now, now ? at : null, extra);
    }
}
