package org.mirubato.domain.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of an entry that tells nothing private and so can be read in the log. Null is what nothing is said about; an empty text
 * or list is a field that is empty on purpose.
 *
 * @param minutes how long, 0 to 1440
 * @param sessionId the session that it was recorded by
 * @param autoTracked whether a program noticed the practice by itself
 */
public record EntryFacts(
        @Nullable EntryTime when,
        @Nullable Integer minutes,
        @Nullable EntryType type,
        @Nullable List<String> goalIds,
        @Nullable String sessionId,
        @Nullable Boolean autoTracked) {

    /** Says nothing. */
    public static final EntryFacts NONE = new EntryFacts(null, null, null, null, null, null);

    /** An entry's facts before anything is said about them. */
    static final EntryFacts BLANK = new EntryFacts(null, null, EntryType.PRACTICE, List.of(), "", false);

    /** These facts, and those of {@code before} that these say nothing about. */
    public EntryFacts over(EntryFacts before) {
        return new EntryFacts(
                when == null ? before.when : when.settled(before.when),
                Sparse.or(minutes, before.minutes),
                Sparse.or(type, before.type),
                Sparse.or(goalIds, before.goalIds),
                Sparse.or(sessionId, before.sessionId),
                Sparse.or(autoTracked, before.autoTracked));
    }

    /** What these facts say that {@code before} did not; null when that is nothing. */
    @Nullable
    EntryFacts beyond(EntryFacts before) {
        EntryFacts news = new EntryFacts(
                when == null ? null : Sparse.unless(when.settled(before.when), before.when),
                Sparse.unless(minutes, before.minutes),
                Sparse.unless(type, before.type),
                Sparse.unless(goalIds, before.goalIds),
                Sparse.unless(sessionId, before.sessionId),
                Sparse.unless(autoTracked, before.autoTracked));
        return news.equals(NONE) ? null : news;
    }

    /** The same in canonical form. */
    EntryFacts checked() {
        return new EntryFacts(
                when == null ? null : EntryTime.at(when.at(), when.zone()),
                CheckedText.within("the duration in minutes", minutes, 0, EntryLimits.MOST_MINUTES),
                type,
                goalIds == null ? null : CheckedText.lines("goals", goalIds, EntryLimits.MOST_GOALS),
                sessionId == null ? null : CheckedText.line("the session's id", sessionId, EntryLimits.LONGEST_WORD),
                autoTracked);
    }
}
