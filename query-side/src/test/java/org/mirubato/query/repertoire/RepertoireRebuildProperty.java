package org.mirubato.query.repertoire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.query.library.Tables.PRACTISED_PIECES;
import static org.mirubato.query.library.Tables.REPERTOIRE_ENTRIES;
import static org.mirubato.query.library.Tables.REPERTOIRE_ITEMS;

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
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryState;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookCommand;
import org.mirubato.domain.practice.LogbookDecider;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.repertoire.ItemChange;
import org.mirubato.domain.repertoire.ItemNames;
import org.mirubato.domain.repertoire.RepertoireCommand;
import org.mirubato.domain.repertoire.RepertoireDecider;
import org.mirubato.domain.repertoire.RepertoireEvent;
import org.mirubato.domain.repertoire.RepertoireItemState;
import org.mirubato.domain.repertoire.RepertoireQuery.ListItems;
import org.mirubato.domain.repertoire.RepertoireStatus;
import org.mirubato.domain.repertoire.StudiedPiece;
import org.mirubato.domain.testing.Feed;
import org.mirubato.domain.testing.Histories.Recorded;
import org.mirubato.query.projection.ViewJson;
import tools.jackson.databind.json.JsonMapper;

class RepertoireRebuildProperty {

    private static final UserId ANNA = new UserId("user_anna");
    private static final Instant BEGIN = Instant.parse("2026-05-01T10:00:00Z");
    private static final List<String> TITLES = List.of("Air", "Gigue", "Sarabande");

    private final Map<EntryId, EntryState> entries = new HashMap<>();
    private final Map<StudiedPiece, RepertoireItemState> items = new HashMap<>();

    @Property(tries = 15)
    void a_repertoire_rebuilt_from_zero_equals_the_one_built_live_and_counts_what_the_entries_say(@ForAll long seed) {
        Random random = new Random(seed);
        List<Recorded> log = history(random);
        DSLContext dsl = RepertoireDatabase.empty();
        ViewJson json = new ViewJson(JsonMapper.builder().build());
        Feed feed = new Feed(new RepertoireProjection(new RepertoireTable(dsl, json), new PractisedTable(dsl, json)));
        feed.batches(log, random);
        String live = everything(dsl);
        int counted = new StudyTable(dsl, json)
                .list(new ListItems(ANNA, null, null, 9)).items().stream()
                        .mapToInt(item -> item.stats().minutes())
                        .sum();

        feed.batches(log, random);
        String toldTwice = everything(dsl);
        RepertoireDatabase.empty();
        feed.batch(log);

        assertThat(toldTwice).isEqualTo(live);
        assertThat(everything(dsl)).isEqualTo(live);
        assertThat(counted).isEqualTo(minutesOfItems());
    }

    /** Each entry names one piece: its minutes are the piece's. */
    private int minutesOfItems() {
        return entries.values().stream()
                .filter(entry -> entry.version() >= 0 && !entry.removed())
                .filter(entry -> items.entrySet().stream()
                        .anyMatch(item -> item.getValue().version() >= 0
                                && !item.getValue().removed()
                                && titleOf(item.getKey())
                                        .equals(entry.words().pieces().get(0).title())))
                .mapToInt(entry -> entry.facts().minutes())
                .sum();
    }

    private List<Recorded> history(Random random) {
        entries.clear();
        items.clear();
        List<Recorded> log = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            if (random.nextBoolean()) {
                EntryId id = new EntryId("entry_" + random.nextInt(6));
                EntryState state = entries.getOrDefault(id, EntryState.NONE);
                for (LogbookEvent event : granted(state, wish(random, id))) {
                    state = state.on(event);
                    log.add(new Recorded(event, BEGIN.plusSeconds(log.size()), state.version(), log.size() + 1));
                }
                entries.put(id, state);
            } else {
                StudiedPiece piece = new StudiedPiece("piece_" + random.nextInt(TITLES.size()));
                RepertoireItemState state = items.getOrDefault(piece, RepertoireItemState.NONE);
                for (RepertoireEvent event : granted(state, wish(random, piece))) {
                    state = state.on(event);
                    log.add(new Recorded(event, BEGIN.plusSeconds(log.size()), state.version(), log.size() + 1));
                }
                items.put(piece, state);
            }
        }
        return log;
    }

    private static LogbookCommand wish(Random random, EntryId id) {
        EntryFacts facts = new EntryFacts(EntryTime.at(BEGIN, "UTC"), random.nextInt(90), null, null, null, null);
        EntryPiece piece = new EntryPiece(null, TITLES.get(random.nextInt(TITLES.size())), null, null, null, null);
        EntryWords words = new EntryWords(null, List.of(piece), null, null, null, null, null, null, null, null, null);
        return switch (random.nextInt(4)) {
            case 0, 1 -> new LogbookCommand.PushEntry(id, ANNA, facts, words);
            case 2 -> new LogbookCommand.RemoveEntry(id, ANNA, null);
            default -> new LogbookCommand.RestoreEntry(id, ANNA);
        };
    }

    private static RepertoireCommand wish(Random random, StudiedPiece piece) {
        ItemChange change = ItemChange.to(RepertoireStatus.values()[random.nextInt(RepertoireStatus.values().length)]);
        return switch (random.nextInt(4)) {
            case 0, 1 -> new RepertoireCommand.AddItem(ANNA, piece, new ItemNames(titleOf(piece), null, null), change);
            case 2 -> new RepertoireCommand.RemoveItem(ANNA, piece, null);
            default -> new RepertoireCommand.RestoreItem(ANNA, piece);
        };
    }

    private static String titleOf(StudiedPiece piece) {
        return TITLES.get(Integer.parseInt(piece.value().substring("piece_".length())));
    }

    private static List<LogbookEvent> granted(EntryState state, LogbookCommand wish) {
        try {
            return LogbookDecider.decide(state, wish);
        } catch (Refusal e) {
            return List.of();
        }
    }

    private static List<RepertoireEvent> granted(RepertoireItemState state, RepertoireCommand wish) {
        try {
            return RepertoireDecider.decide(state, wish);
        } catch (Refusal e) {
            return List.of();
        }
    }

    private static String everything(DSLContext dsl) {
        return dsl.selectFrom(REPERTOIRE_ITEMS)
                        .orderBy(REPERTOIRE_ITEMS.OWNER, REPERTOIRE_ITEMS.ID)
                        .fetch()
                        .formatJSON()
                + dsl.selectFrom(REPERTOIRE_ENTRIES)
                        .orderBy(REPERTOIRE_ENTRIES.OWNER, REPERTOIRE_ENTRIES.ID)
                        .fetch()
                        .formatJSON()
                + dsl.selectFrom(PRACTISED_PIECES)
                        .orderBy(PRACTISED_PIECES.ENTRY_ID, PRACTISED_PIECES.PLACE, PRACTISED_PIECES.MARK)
                        .fetch()
                        .formatJSON();
    }
}
