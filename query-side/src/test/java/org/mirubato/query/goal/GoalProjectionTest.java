package org.mirubato.query.goal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.goal.GoalEvent.EntryLinked;
import org.mirubato.domain.goal.GoalEvent.GoalRemoved;
import org.mirubato.domain.goal.GoalEvent.GoalSet;
import org.mirubato.domain.goal.GoalFacts;
import org.mirubato.domain.goal.GoalId;
import org.mirubato.domain.goal.GoalQuery.FindGoal;
import org.mirubato.domain.goal.GoalQuery.FindGoalPractice;
import org.mirubato.domain.goal.GoalQuery.GoalFilter;
import org.mirubato.domain.goal.GoalQuery.GoalPage;
import org.mirubato.domain.goal.GoalQuery.ListGoals;
import org.mirubato.domain.goal.GoalStatus;
import org.mirubato.domain.goal.GoalType;
import org.mirubato.domain.goal.GoalWords;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.domain.practice.LogbookEvent.EntryRemoved;
import org.mirubato.domain.testing.Feed;
import org.mirubato.domain.testing.Histories.Recorded;
import org.mirubato.domain.testing.SchemaDatabase;
import org.mirubato.query.projection.ViewJson;
import tools.jackson.databind.json.JsonMapper;

class GoalProjectionTest {

    private static final DSLContext DATABASE =
            DSL.using(SchemaDatabase.start("library", "/db/library/V6__goals.sql"), SQLDialect.POSTGRES);
    private static final UserId ANNA = new UserId("user_anna");
    private static final Instant BEGIN = Instant.parse("2026-05-01T10:00:00Z");
    private static final GoalFilter ANY = new GoalFilter(null, null, null);

    private Feed feed;
    private Goals goals;
    private long position;
    private final Map<String, Long> versions = new HashMap<>();

    @BeforeEach
    void start() {
        DATABASE.execute("TRUNCATE library.goals, library.goal_entries");
        var json = new ViewJson(JsonMapper.builder().build());
        GoalTable table = new GoalTable(DATABASE, json);
        GoalEntryTable entries = new GoalEntryTable(DATABASE, json);
        feed = new Feed(new GoalProjection(table, entries));
        goals = new Goals(table, entries);
    }

    @Test
    void goals_are_listed_newest_first_by_pages_and_by_what_they_are() {
        set("g1", GoalType.CUSTOM, "");
        set("g2", GoalType.REPERTOIRE, "Für Elise-Beethoven");
        set("g3", GoalType.CUSTOM, "");
        set("g4", GoalType.CUSTOM, "");
        tell(new GoalRemoved(new GoalId("g4"), ANNA), "g4");

        GoalPage first = goals.handle(new ListGoals(ANNA, ANY, null, 2));

        assertThat(ids(first)).containsExactly("g3", "g2");
        assertThat(ids(goals.handle(new ListGoals(ANNA, ANY, first.next(), 2)))).containsExactly("g1");
        assertThat(ids(goals.handle(
                        new ListGoals(ANNA, new GoalFilter(GoalStatus.ACTIVE, GoalType.REPERTOIRE, null), null, 9))))
                .containsExactly("g2");
        assertThat(ids(goals.handle(new ListGoals(ANNA, new GoalFilter(null, null, "für elise||beethoven"), null, 9))))
                .containsExactly("g2");
        assertThat(ids(goals.handle(new ListGoals(new UserId("user_ben"), ANY, null, 9))))
                .isEmpty();
        assertThat(goals.handle(new FindGoal(ANNA, new GoalId("g4")))).isPresent();
    }

    @Test
    void entries_that_name_a_goal_or_are_linked_count_each_once() {
        log("e1", 30, "g1");
        log("e2", 20, "g10");
        set("g1", GoalType.PRACTICE_TIME, "");
        log("e3", 10, "g1");
        tell(new EntryLinked(new GoalId("g1"), ANNA, new EntryId("e2")), "g1");
        tell(new EntryLinked(new GoalId("g1"), ANNA, new EntryId("e1")), "g1");
        tell(new EntryRemoved(new EntryId("e3"), ANNA), "e3");

        var practice = goals.handle(new FindGoalPractice(ANNA, new GoalId("g1")));

        assertThat(practice.count()).isEqualTo(2);
        assertThat(practice.minutes()).isEqualTo(50);
        assertThat(practice.recent()).extracting(entry -> entry.id().value()).containsExactly("e2", "e1");
        assertThat(goals.handle(new FindGoalPractice(ANNA, new GoalId("g9"))).count())
                .isZero();
    }

    private static List<String> ids(GoalPage page) {
        return page.goals().stream().map(goal -> goal.id().value()).toList();
    }

    private void set(String id, GoalType type, String score) {
        GoalWords words = new GoalWords("Goal " + id, "", score, List.of(), "", List.of(), List.of());
        tell(new GoalSet(new GoalId(id), ANNA, new GoalFacts(type, 0.0, GoalFacts.NO_DATE), words), id);
    }

    private void log(String id, int minutes, String goal) {
        EntryFacts facts = new EntryFacts(
                EntryTime.at(BEGIN.plusSeconds(position), "UTC"), minutes, null, List.of(goal), null, null);
        tell(new EntryLogged(new EntryId(id), ANNA, facts, EntryWords.NONE), id);
    }

    private void tell(UserEvent event, String entity) {
        long version = versions.merge(entity, 0L, (before, zero) -> before + 1);
        feed.batch(List.of(new Recorded(event, BEGIN.plusSeconds(position), version, ++position)));
    }
}
