package org.mirubato.query.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.query.library.Tables.ENTRIES;
import static org.mirubato.query.library.Tables.PRACTICE_SESSIONS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jooq.DSLContext;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntrySets;
import org.mirubato.domain.practice.EntryState;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookCommand;
import org.mirubato.domain.practice.LogbookCommand.ChangeEntry;
import org.mirubato.domain.practice.LogbookCommand.LogEntry;
import org.mirubato.domain.practice.LogbookCommand.RemoveEntry;
import org.mirubato.domain.practice.LogbookCommand.RestoreEntry;
import org.mirubato.domain.practice.LogbookDecider;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.testing.Feed;
import org.mirubato.domain.testing.Histories.Recorded;
import org.mirubato.query.projection.ViewJson;
import tools.jackson.databind.json.JsonMapper;

class LogbookRebuildProperty {

    private static final Instant BEGIN = Instant.parse("2026-05-01T10:00:00Z");

    @Property(tries = 15)
    void a_logbook_rebuilt_from_zero_equals_the_one_built_live(@ForAll long seed) {
        Random random = new Random(seed);
        List<Recorded> log = history(random);
        DSLContext dsl = LogbookDatabase.empty();
        ViewJson json = new ViewJson(JsonMapper.builder().build());
        Feed feed = new Feed(new LogbookProjection(new EntryTable(dsl, json), new SessionTable(dsl, json)));
        feed.batches(log, random);
        String live = everything(dsl);

        feed.batches(log, random);
        String toldTwice = everything(dsl);
        LogbookDatabase.empty();
        feed.batch(log);
        String rebuilt = everything(dsl);

        assertThat(toldTwice).isEqualTo(live);
        assertThat(rebuilt).isEqualTo(live);
    }

    private static List<Recorded> history(Random random) {
        Map<EntryId, EntryState> states = new HashMap<>();
        List<Recorded> log = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            EntryId id = new EntryId("entry_" + random.nextInt(6));
            EntryState state = states.getOrDefault(id, EntryState.NONE);
            for (LogbookEvent event : granted(state, wish(random, id))) {
                state = state.on(event);
                log.add(new Recorded(event, BEGIN.plusSeconds(log.size()), state.version(), log.size() + 1));
            }
            states.put(id, state);
        }
        return log;
    }

    private static List<LogbookEvent> granted(EntryState state, LogbookCommand wish) {
        try {
            return LogbookDecider.decide(state, wish);
        } catch (Refusal e) {
            return List.of();
        }
    }

    private static LogbookCommand wish(Random random, EntryId id) {
        UserId owner = new UserId("user_anna");
        EntryFacts facts = new EntryFacts(
                EntryTime.at(BEGIN.plusSeconds(random.nextInt(100_000)), "Europe/Berlin"),
                random.nextInt(90),
                null,
                null,
                null,
                null);
        EntrySets tags = new EntrySets(List.of("tag " + random.nextInt(4)), List.of(), List.of());
        return switch (random.nextInt(5)) {
            case 0, 1 -> new LogEntry(id, owner, facts, EntryWords.NONE);
            case 2 -> new ChangeEntry(id, owner, facts, EntryWords.NONE, tags, EntrySets.NONE, null);
            case 3 -> new RemoveEntry(id, owner, null);
            default -> new RestoreEntry(id, owner);
        };
    }

    private static String everything(DSLContext dsl) {
        return dsl.selectFrom(ENTRIES)
                        .orderBy(ENTRIES.OWNER, ENTRIES.ID)
                        .fetch()
                        .formatJSON()
                + dsl.selectFrom(PRACTICE_SESSIONS)
                        .orderBy(PRACTICE_SESSIONS.OWNER, PRACTICE_SESSIONS.ID)
                        .fetch()
                        .formatJSON();
    }
}
