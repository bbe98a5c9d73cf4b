package org.mirubato.domain.notice;

import java.util.Locale;

/** What a notice is about. */
public enum NoticeKind {
    /** Nothing has been practised today. */
    PRACTICE_REMINDER,
    /** A goal is due soon. */
    GOAL_DEADLINE,
    /** A goal was reached. */
    GOAL_COMPLETED,
    /** So many days in a row have practice; what it is about is their number. */
    STREAK,
    /** A piece is polished. */
    PIECE_POLISHED,
    /** A piece is ready to be performed. */
    PIECE_PERFORMANCE_READY;

    /** The word on the wire, e.g. {@code practice_reminder}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
