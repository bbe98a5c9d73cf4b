package org.mirubato.query.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.query.library.Tables.PRACTICE_DAYS;
import static org.mirubato.query.library.Tables.PRACTISED_ENTRIES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jooq.DSLContext;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.insight.Dimension;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntrySets;
import org.mirubato.domain.practice.EntryState;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryType;
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

class InsightsProperty {

    private static final Instant BEGIN = Instant.parse("2026-05-01T10:00:00Z");
    private static final UserId OWNER = new UserId("user_anna");

    private final Map<EntryId, EntryState> states = new HashMap<>();
    private final List<Recorded> log = new ArrayList<>();

    @Property(tries = 15)
    void sums_rebuilt_from_zero_equal_those_built_live_and_those_of_the_entries(@ForAll long seed) {
        Random random = new Random(seed);
        practise(random);
        DSLContext dsl = InsightDatabase.empty();
        ViewJson json = new ViewJson(JsonMapper.builder().build());
        Feed feed = new Feed(new InsightsProjection(new PractisedEntryTable(dsl, json), new PracticeDayTable(dsl)));
        feed.batches(log, random);
        String live = everything(dsl);

        feed.batches(log, random);
        String toldTwice = everything(dsl);
        InsightDatabase.empty();
        feed.batch(log);
        String rebuilt = everything(dsl);

        assertThat(toldTwice).as("seed %s", seed).isEqualTo(live);
        assertThat(rebuilt).as("seed %s", seed).isEqualTo(live);
        assertThat(totals(dsl)).as("seed %s", seed).isEqualTo(ofEntries());
    }

    private void practise(Random random) {
        states.clear();
        log.clear();
        for (int i = 0; i < 80; i++) {
            EntryId id = new EntryId("entry_" + random.nextInt(8));
            EntryState state = states.getOrDefault(id, EntryState.NONE);
            for (LogbookEvent event : granted(state, wish(random, id))) {
                state = state.on(event);
                log.add(new Recorded(event, BEGIN.plusSeconds(log.size()), state.version(), log.size() + 1));
            }
            states.put(id, state);
        }
    }

    private static List<LogbookEvent> granted(EntryState state, LogbookCommand wish) {
        try {
            return LogbookDecider.decide(state, wish);
        } catch (Refusal e) {
            return List.of();
        }
    }

    private static LogbookCommand wish(Random random, EntryId id) {
        EntryTime when = EntryTime.at(BEGIN.plusSeconds(random.nextInt(400_000)), "Europe/Berlin");
        EntryType type = random.nextInt(6) == 0 ? EntryType.STATUS_CHANGE : EntryType.PRACTICE;
        EntryFacts facts = new EntryFacts(when, random.nextInt(90), type, null, null, null);
        EntryPiece piece = new EntryPiece(null, "Etude " + random.nextInt(3), null, null, null, null);
        EntryWords words = new EntryWords(null, List.of(piece), null, null, null, null, null, null, null, null, null);
        return switch (random.nextInt(5)) {
            case 0, 1 -> new LogEntry(id, OWNER, facts, words);
            case 2 -> new ChangeEntry(id, OWNER, facts, words, EntrySets.NONE, EntrySets.NONE, null);
            case 3 -> new RemoveEntry(id, OWNER, null);
            default -> new RestoreEntry(id, OWNER);
        };
    }

    /** Minutes and sessions by day, as the entries that are there have them. */
    private Map<LocalDate, List<Integer>> ofEntries() {
        Map<LocalDate, List<Integer>> sums = new TreeMap<>();
        for (EntryState state : states.values()) {
            EntryTime when = state.facts().when();
            Integer minutes = state.facts().minutes();
            if (when != null
                    && minutes != null
                    && !state.removed()
                    && state.facts().type() != EntryType.STATUS_CHANGE) {
                sums.merge(
                        when.day(),
                        List.of(minutes, 1),
                        (one, more) -> List.of(one.get(0) + more.get(0), one.get(1) + more.get(1)));
            }
        }
        return sums;
    }

    private static Map<LocalDate, List<Integer>> totals(DSLContext dsl) {
        Map<LocalDate, List<Integer>> totals = new TreeMap<>();
        dsl.selectFrom(PRACTICE_DAYS)
                .where(PRACTICE_DAYS.DIMENSION.eq(Dimension.ALL.word()))
                .forEach(row -> totals.put(row.getDay(), List.of(row.getMinutes(), row.getSessions())));
        return totals;
    }

    private static String everything(DSLContext dsl) {
        return dsl.selectFrom(PRACTISED_ENTRIES)
                        .orderBy(PRACTISED_ENTRIES.OWNER, PRACTISED_ENTRIES.ID)
                        .fetch()
                        .formatJSON()
                + dsl.selectFrom(PRACTICE_DAYS)
                        .orderBy(PRACTICE_DAYS.OWNER, PRACTICE_DAYS.DIMENSION, PRACTICE_DAYS.DAY, PRACTICE_DAYS.WORD)
                        .fetch()
                        .formatJSON();
    }
}
