package org.mirubato.domain.notice;

import java.util.Locale;

/** What a notice is about. */
public enum NoticeKind {
    /** Nothing has been practised today. */
    PRACTICE_REMINDER,
    /** A goal is due soon. */
    GOAL_DEADLINE;

    /** The word on the wire, e.g. {@code practice_reminder}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
