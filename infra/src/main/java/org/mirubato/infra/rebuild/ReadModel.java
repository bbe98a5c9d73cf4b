package org.mirubato.infra.rebuild;

import java.util.List;
import java.util.Optional;

/**
 * What can be built anew from the log: a processing group and the tables that it alone writes. Groups that are not here have
 * effects outside their tables, and doing those again would do harm.
 *
 * @param schema holds the tables and is made by the scripts of the same name
 * @param tables in the order in which a batch touches them
 */
public record ReadModel(String group, String schema, List<String> tables) {

    public static final List<ReadModel> ALL = List.of(
            new ReadModel("score-list", "library", List.of("scores", "libraries")),
            new ReadModel(
                    "account-list", "library", List.of("accounts", "open_sessions", "ended_sessions", "preferences")),
            new ReadModel("device-list", "library", List.of("devices")),
            new ReadModel("piece-list", "library", List.of("pieces")),
            new ReadModel("logbook", "library", List.of("entries", "practice_sessions")),
            new ReadModel("insights", "library", List.of("practised_entries", "practice_days")),
            new ReadModel("piece-join", "library", List.of("joined_entries", "joined_pieces")),
            new ReadModel(
                    "repertoire", "library", List.of("repertoire_items", "repertoire_entries", "practised_pieces")),
            new ReadModel("goal-list", "library", List.of("goals", "goal_entries")),
            new ReadModel("plans", "library", List.of("plans", "plan_occurrences", "plan_templates", "calendar_feeds")),
            new ReadModel("sync", "sync", List.of("sync_heads", "sync_rows", "sync_marks")));

    /** The read model of a processing group; empty when it must not see events twice. */
    public static Optional<ReadModel> of(String group) {
        return ALL.stream().filter(model -> model.group.equals(group)).findFirst();
    }

    /** The name under which the processor that fills the new tables keeps its tokens and dead letters. */
    String filler() {
        return group + "@next";
    }

    /** Holds the new tables while they are filled. That it exists means that the read model is being built anew. */
    String nextSchema() {
        return group.replace('-', '_') + "_next";
    }
}
