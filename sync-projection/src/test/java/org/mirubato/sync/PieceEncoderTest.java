package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceEvent;
import org.mirubato.domain.piece.PieceEvent.MergeUndone;
import org.mirubato.domain.piece.PieceEvent.PieceAdded;
import org.mirubato.domain.piece.PieceEvent.PieceMerged;
import org.mirubato.domain.piece.PieceEvent.PieceRenamed;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.testing.Histories.Recorded;
import org.mirubato.domain.testing.PieceHistories;

class PieceEncoderTest {

    private static final String ANNA = "user_anna";
    private static final UserId OWNER = new UserId(ANNA);
    private static final PieceId AIR = new PieceId("piece_air");
    private static final PieceId ARIA = new PieceId("piece_aria");
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private final Streams streams = new Streams();
    private long position;

    @Test
    void a_merge_takes_one_piece_from_devices_and_its_undoing_brings_it_back_as_it_was() {
        tell(new PieceAdded(OWNER, AIR, "Air", null), new PieceAdded(OWNER, ARIA, "Aria", "J.S. Bach"));
        tell(new PieceMerged(OWNER, ARIA, AIR));
        Delta merged = streams.reading.read(ANNA, Cursor.START);
        tell(new MergeUndone(OWNER, ARIA));
        Delta undone = streams.reading.read(ANNA, merged.end());

        assertThat(merged.ops()).extracting(Op::id).containsExactly("piece_air", "piece_aria");
        assertThat(merged.ops().get(1).deleted()).isTrue();
        assertThat(undone.ops()).singleElement().satisfies(op -> {
            assertThat(op.kind()).isEqualTo("piece");
            assertThat(op.deleted()).isNull();
            assertThat(op.body()).contains("\"title\": \"Aria\"", "Johann Sebastian Bach");
        });
    }

    @Test
    void a_rename_is_one_change_of_one_piece() {
        tell(new PieceAdded(OWNER, AIR, "Air", null));
        Cursor before = streams.reading.read(ANNA, Cursor.START).end();
        tell(new PieceRenamed(OWNER, AIR, "Air in D", null));

        Delta delta = streams.reading.read(ANNA, before);

        assertThat(delta.ops())
                .singleElement()
                .satisfies(op -> assertThat(op.body()).contains("Air in D"));
    }

    @Test
    void a_stream_in_one_batch_equals_one_in_many() {
        long seed = 20_261_128;
        List<Recorded> log = PieceHistories.random(new Random(seed), 120);
        streams.feed.batch(log);
        List<Op> whole = streams.reading.read("user_0", Cursor.START).ops();
        Streams many = new Streams();

        many.feed.batches(log, new Random(seed));

        assertThat(many.reading.read("user_0", Cursor.START).ops())
                .isEqualTo(whole)
                .isNotEmpty();
    }

    private void tell(PieceEvent... events) {
        List<Recorded> batch = new ArrayList<>();
        for (PieceEvent event : events) {
            batch.add(new Recorded(event, AT, position, ++position));
        }
        streams.feed.batch(batch);
    }
}
