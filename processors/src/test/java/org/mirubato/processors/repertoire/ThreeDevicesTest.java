package org.mirubato.processors.repertoire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceCommand.AddPiece;
import org.mirubato.domain.piece.PieceCommand.MergePieces;
import org.mirubato.domain.piece.PieceCommand.UndoMerge;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceNames;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntrySets;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.LogbookCommand.ChangeEntry;
import org.mirubato.domain.practice.LogbookCommand.LogEntry;
import org.mirubato.domain.practice.LogbookCommand.RemoveEntry;
import org.mirubato.domain.practice.LogbookCommand.RestoreEntry;
import org.mirubato.domain.practice.PieceRef;
import org.mirubato.domain.repertoire.ItemChange;
import org.mirubato.domain.repertoire.ItemNames;
import org.mirubato.domain.repertoire.RepertoireCommand.AddItem;
import org.mirubato.domain.repertoire.RepertoireCommand.ChangeItem;
import org.mirubato.domain.repertoire.RepertoireCommand.RemoveItem;
import org.mirubato.domain.repertoire.RepertoireCommand.RestoreItem;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.domain.repertoire.RepertoireStatus;
import org.mirubato.domain.repertoire.StudiedPiece;

/** What holds of entries, pieces and repertoire whatever three devices send, in whatever order it arrives. */
class ThreeDevicesTest {

    private static final UserId CLARA = PractisingWorld.CLARA;
    private static final int DEVICES = 3;
    private static final int WISHES = 40;
    private static final int PIECES = 5;
    private static final int ENTRIES = 4;
    private static final EntryTime EVENING = EntryTime.at(Instant.parse("2026-05-01T18:30:00Z"), "Europe/Berlin");

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void time_is_never_negative_counts_are_the_sum_of_the_entries_and_a_piece_has_one_item(long seed) {
        Random random = new Random(seed);
        PractisingWorld world = new PractisingWorld();
        List<Deque<DomainCommand>> devices = new ArrayList<>();
        for (int i = 0; i < DEVICES; i++) {
            devices.add(wishes(random));
        }

        while (devices.stream().anyMatch(device -> !device.isEmpty())) {
            Deque<DomainCommand> device = devices.get(random.nextInt(DEVICES));
            if (!device.isEmpty()) {
                world.take(device.remove());
            }
            if (random.nextInt(3) == 0) {
                world.hearOne();
            }
            assertThat(world.sums()).allSatisfy((cell, amount) -> {
                assertThat(amount.minutes()).isNotNegative();
                assertThat(amount.sessions()).isPositive();
            });
        }
        world.hearAll();

        assertThat(world.sums()).isEqualTo(world.sumsAnew());
        assertThat(world.shown().stream().map(RepertoireItemView::piece)).doesNotHaveDuplicates();
        for (RepertoireItemView item : world.items()) {
            assertThat(item.state().mergedInto()).isEqualTo(world.standsFor(item.piece()));
        }
        for (RepertoireItemView item : world.shown()) {
            assertThat(world.practised(item)).as(item.names().title()).isEqualTo(world.meant(item.piece()));
        }
    }

    private static Deque<DomainCommand> wishes(Random random) {
        Deque<DomainCommand> wishes = new ArrayDeque<>();
        for (int i = 0; i < WISHES; i++) {
            wishes.add(random.nextBoolean() ? ofPieces(random) : ofPractice(random));
        }
        return wishes;
    }

    private static DomainCommand ofPieces(Random random) {
        int piece = random.nextInt(PIECES);
        StudiedPiece studied = StudiedPiece.of(id(piece));
        ItemChange change = ItemChange.to(RepertoireStatus.values()[random.nextInt(RepertoireStatus.values().length)]);
        return switch (random.nextInt(9)) {
            case 0, 1 -> new AddPiece(CLARA, id(piece), names(piece));
            case 2, 3 -> new MergePieces(CLARA, id(random.nextInt(PIECES)), id(piece));
            case 4 -> new UndoMerge(CLARA, id(piece));
            case 5, 6 -> new AddItem(CLARA, studied, ItemNames.of(names(piece), null), change);
            case 7 -> random.nextBoolean() ? new RemoveItem(CLARA, studied, null) : new RestoreItem(CLARA, studied);
            default -> new ChangeItem(CLARA, studied, change, null);
        };
    }

    private static DomainCommand ofPractice(Random random) {
        EntryId entry = new EntryId("entry_" + random.nextInt(ENTRIES));
        EntryFacts facts = new EntryFacts(EVENING, random.nextInt(90), null, null, null, null);
        EntryWords words = pieces(List.of(piece(random), piece(random)));
        return switch (random.nextInt(5)) {
            case 0, 1 -> new LogEntry(entry, CLARA, facts, words);
            case 2 -> new ChangeEntry(entry, CLARA, facts, words, EntrySets.NONE, EntrySets.NONE, null);
            case 3 -> new RemoveEntry(entry, CLARA, null);
            default -> new RestoreEntry(entry, CLARA);
        };
    }

    /** By its id, or by what it is called. */
    private static EntryPiece piece(Random random) {
        int piece = random.nextInt(PIECES);
        PieceRef ref = random.nextBoolean() ? new PieceRef(id(piece).value()) : null;
        return new EntryPiece(ref, names(piece).title(), names(piece).composer(), null, null, null);
    }

    private static EntryWords pieces(List<EntryPiece> pieces) {
        return new EntryWords(null, pieces, null, null, null, null, null, null, null, null, null);
    }

    private static PieceId id(int piece) {
        return new PieceId("piece_" + piece);
    }

    private static PieceNames names(int piece) {
        return new PieceNames("Etude " + piece, "Chopin");
    }
}
