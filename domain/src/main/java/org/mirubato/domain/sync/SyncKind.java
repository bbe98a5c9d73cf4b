package org.mirubato.domain.sync;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of entities that devices hold, and whether they can change them by mutations. */
public enum SyncKind {
    LOGBOOK_ENTRY("logbook_entry", null),
    GOAL("goal", null),
    REPERTOIRE_ITEM("repertoire_item", null),
    PRACTICE_PLAN("practice_plan", null),
    PLAN_OCCURRENCE("plan_occurrence", null),
    USER_PREFERENCES("user_preferences", null),
    PLAN_TEMPLATE("plan_template", "A template is published as a whole: send it to /api/v2/templates."),
    SCORE("score", "A score is changed at /api/v2/scores, where its file is."),
    PIECE("piece", "A piece is named and merged at /api/v2/pieces, since its names go with others."),
    SESSION("session", "A session is led at /api/v2/sessions, by the device that records it."),
    NOTICE("notice", "A notice comes from the server: mark it as read at /api/v2/notices.");

    private final String word;
    private final @Nullable String instead;

    SyncKind(String word, @Nullable String instead) {
        this.word = word;
        this.instead = instead;
    }

    /** The kind's name in the stream. */
    public String word() {
        return word;
    }

    /** What to do where mutations can't change it, as a sentence; null where they can. */
    public @Nullable String instead() {
        return instead;
    }

    public static Optional<SyncKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
