package org.mirubato.query.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.query.library.Tables.GOALS;
import static org.mirubato.query.library.Tables.GOAL_ENTRIES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.goal.GoalChange;
import org.mirubato.domain.goal.GoalCommand;
import org.mirubato.domain.goal.GoalDecider;
import org.mirubato.domain.goal.GoalEvent;
import org.mirubato.domain.goal.GoalFacts;
import org.mirubato.domain.goal.GoalId;
import org.mirubato.domain.goal.GoalQuery.FindGoalPractice;
import org.mirubato.domain.goal.GoalState;
import org.mirubato.domain.goal.GoalStatus;
import org.mirubato.domain.goal.GoalWords;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryState;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookCommand;
import org.mirubato.domain.practice.LogbookDecider;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.testing.Feed;
import org.mirubato.domain.testing.Histories.Recorded;
import org.mirubato.domain.testing.SchemaDatabase;
import org.mirubato.query.projection.ViewJson;
import tools.jackson.databind.json.JsonMapper;

/** Goals and what was practised for them, whatever three devices do with both and in whatever order it arrives. */
class GoalRebuildProperty {

    private static final DSLContext DATABASE =
            DSL.using(SchemaDatabase.start("library", "/db/library/V6__goals.sql"), SQLDialect.POSTGRES);
    private static final UserId ANNA = new UserId("user_anna");
    private static final Instant BEGIN = Instant.parse("2026-05-01T10:00:00Z");
    private static final int MOST = 3;

    private final Map<EntryId, EntryState> entries = new HashMap<>();
    private final Map<GoalId, GoalState> goals = new HashMap<>();

    @Property(tries = 15)
    void goals_rebuilt_from_zero_equal_those_built_live_and_count_what_the_entries_say(@ForAll long seed) {
        Random random = new Random(seed);
        List<Recorded> log = history(random);
        ViewJson json = new ViewJson(JsonMapper.builder().build());
        GoalTable table = new GoalTable(DATABASE, json);
        GoalEntryTable counted = new GoalEntryTable(DATABASE, json);
        Feed feed = new Feed(new GoalProjection(table, counted));
        empty();
        feed.batches(log, random);
        String live = everything();
        Map<GoalId, Integer> minutes = new HashMap<>();
        goals.forEach((id, goal) -> minutes.put(
                id,
                new Goals(table, counted).handle(new FindGoalPractice(ANNA, id)).minutes()));

        feed.batches(log, random);
        String toldTwice = everything();
        empty();
        feed.batch(log);

        assertThat(toldTwice).as("seed %d", seed).isEqualTo(live);
        assertThat(everything()).as("seed %d", seed).isEqualTo(live);
        goals.forEach((id, goal) -> assertThat(minutes.get(id))
                .as("seed %d, %s", seed, id)
                .isNotNegative()
                .isEqualTo(minutesFor(id, goal)));
    }

    /** Of the entries that name the goal or are linked to it, each once. */
    private int minutesFor(GoalId id, GoalState goal) {
        return entries.entrySet().stream()
                .filter(entry ->
                        entry.getValue().version() >= 0 && !entry.getValue().removed())
                .filter(entry -> entry.getValue().facts().goalIds().contains(id.value())
                        || goal.linked().contains(entry.getKey()))
                .mapToInt(entry -> entry.getValue().facts().minutes())
                .sum();
    }

    private List<Recorded> history(Random random) {
        entries.clear();
        goals.clear();
        List<Recorded> log = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            if (random.nextBoolean()) {
                EntryId id = new EntryId("entry_" + random.nextInt(5));
                EntryState state = entries.getOrDefault(id, EntryState.NONE);
                for (LogbookEvent event : granted(state, wish(random, id))) {
                    state = state.on(event);
                    log.add(new Recorded(event, BEGIN.plusSeconds(log.size()), state.version(), log.size() + 1));
                }
                entries.put(id, state);
            } else {
                GoalId id = new GoalId("goal_" + random.nextInt(MOST));
                GoalState state = goals.getOrDefault(id, GoalState.NONE);
                for (GoalEvent event : granted(state, wish(random, id))) {
                    state = state.on(event);
                    log.add(new Recorded(event, BEGIN.plusSeconds(log.size()), state.version(), log.size() + 1));
                }
                if (state.version() >= 0) {
                    goals.put(id, state);
                }
            }
        }
        return log;
    }

    private static LogbookCommand wish(Random random, EntryId id) {
        List<String> named = List.of("goal_" + random.nextInt(MOST));
        EntryFacts facts = new EntryFacts(EntryTime.at(BEGIN, "UTC"), random.nextInt(90), null, named, null, null);
        return switch (random.nextInt(4)) {
            case 0, 1 -> new LogbookCommand.PushEntry(id, ANNA, facts, EntryWords.NONE);
            case 2 -> new LogbookCommand.RemoveEntry(id, ANNA, null);
            default -> new LogbookCommand.RestoreEntry(id, ANNA);
        };
    }

    private static GoalCommand wish(Random random, GoalId id) {
        GoalWords words = new GoalWords("take " + random.nextInt(3), null, null, null, null, null, null);
        GoalStatus status = GoalStatus.values()[random.nextInt(GoalStatus.values().length)];
        GoalChange change = new GoalChange(new GoalFacts(null, 60.0, null), words, status, null);
        EntryId entry = new EntryId("entry_" + random.nextInt(5));
        return switch (random.nextInt(6)) {
            case 0, 1 -> new GoalCommand.PushGoal(id, ANNA, change, BEGIN);
            case 2 -> new GoalCommand.AddProgress(id, ANNA, random.nextInt(60) - 20, "", null, BEGIN);
            case 3 -> new GoalCommand.LinkEntry(id, ANNA, entry, random.nextInt(60), BEGIN);
            case 4 -> new GoalCommand.RemoveGoal(id, ANNA, null);
            default -> new GoalCommand.RestoreGoal(id, ANNA);
        };
    }

    private static List<LogbookEvent> granted(EntryState state, LogbookCommand wish) {
        try {
            return LogbookDecider.decide(state, wish);
        } catch (Refusal e) {
            return List.of();
        }
    }

    private static List<GoalEvent> granted(GoalState state, GoalCommand wish) {
        try {
            return GoalDecider.decide(state, wish);
        } catch (Refusal e) {
            return List.of();
        }
    }

    private static void empty() {
        DATABASE.execute("TRUNCATE library.goals, library.goal_entries");
    }

    private static String everything() {
        return DATABASE.selectFrom(GOALS).orderBy(GOALS.OWNER, GOALS.ID).fetch().formatJSON()
                + DATABASE.selectFrom(GOAL_ENTRIES)
                        .orderBy(GOAL_ENTRIES.OWNER, GOAL_ENTRIES.ID)
                        .fetch()
                        .formatJSON();
    }
}
