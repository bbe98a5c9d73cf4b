package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.sync.EntryLog.ANNA;
import static org.mirubato.sync.EntryLog.USER;
import static org.mirubato.sync.tables.Tables.SYNC_ROWS;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.MediaType;
import org.mirubato.domain.score.ScoreEvent.ScoreDeleted;
import org.mirubato.domain.score.ScoreEvent.ScoreUploaded;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.sync.Tombstones.Stay;

class TombstonesTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final ScoreId SCORE = new ScoreId("score_1");

    private final Streams streams = new Streams();
    private final EntryLog log = new EntryLog(streams);
    private final KnownDevices devices = new KnownDevices();
    private final Tombstones tombstones = new Tombstones(
            new TombstoneTable(streams.dsl),
            streams.reading,
            devices,
            new Stay(Duration.ofDays(90), Duration.ofDays(365)));
    private int today;

    @Test
    void a_tombstone_goes_ninety_days_after_every_device_has_passed_it() {
        log.logged("kept");
        Cursor old = removedOne();
        devices.at(USER, "phone", old);
        roundsUntil(10);
        devices.at(USER, "phone", end());
        roundsUntil(99);
        int before = tombstonesTold();

        roundsUntil(110);

        assertThat(before).isEqualTo(1);
        assertThat(tombstonesTold()).isZero();
        assertThat(streams.reading.read(USER, Cursor.START).ops())
                .extracting(Op::id)
                .containsExactly("kept");
    }

    @Test
    void a_device_that_is_behind_holds_tombstones_for_a_year_and_no_longer() {
        Cursor old = removedOne();
        devices.at(USER, "phone", old);
        roundsUntil(350);
        int before = tombstonesTold();

        roundsUntil(365);

        assertThat(before).isEqualTo(1);
        assertThat(tombstonesTold()).isZero();
        assertThat(streams.reading.read(USER, old).reset()).isTrue();
        assertThat(streams.reading.read(USER, old).why().reason()).contains("away");
    }

    @Test
    void a_device_that_was_revoked_holds_no_tombstone_any_more() {
        devices.at(USER, "phone", removedOne());
        roundsUntil(100);
        devices.forget("phone");

        roundsUntil(200);

        assertThat(tombstonesTold()).isZero();
    }

    @Test
    void who_has_seen_the_tombstones_goes_on_and_who_has_not_begins_anew() {
        Cursor old = removedOne();
        Cursor passed = end();
        roundsUntil(100);
        log.logged("new");

        Delta goesOn = streams.reading.read(USER, passed);
        Delta anew = streams.reading.read(USER, old);

        assertThat(goesOn.reset()).isFalse();
        assertThat(goesOn.epoch()).isEqualTo(passed.epoch());
        assertThat(goesOn.ops()).extracting(Op::id).containsExactly("new");
        assertThat(anew.reset()).isTrue();
        assertThat(anew.from()).isZero();
    }

    @Test
    void who_begins_reads_on_below_the_floor_unless_it_is_raised_again_meanwhile() {
        log.logged("a");
        log.logged("b");
        removedOne();
        roundsUntil(100);
        Cursor underWay = streams.reading.read(USER, Cursor.START, 1).end();
        Cursor shown = Cursor.shown(underWay.toString());

        Delta second = streams.reading.read(USER, shown, 1);
        log.removed("a");
        roundsUntil(200);
        Delta later = streams.reading.read(USER, shown, 1);

        assertThat(underWay.seq()).isEqualTo(1);
        assertThat(second.reset()).isFalse();
        assertThat(second.ops()).extracting(Op::id).containsExactly("b");
        assertThat(later.reset()).isTrue();
    }

    @Test
    void what_is_removed_may_come_back_after_its_tombstone_has_gone() {
        removedOne();
        Cursor passed = end();
        roundsUntil(100);

        log.restored("gone");

        assertThat(streams.reading.read(USER, passed).ops())
                .singleElement()
                .satisfies(op -> assertThat(op.body()).contains("slow"));
    }

    @Test
    void of_what_never_comes_back_nothing_is_left() {
        log.tell("score", new ScoreUploaded(SCORE, ANNA, new ContentHash("a".repeat(64)), MediaType.PDF, "a.pdf", 10));
        log.tell("score", new ScoreDeleted(SCORE, ANNA));
        int before = streams.dsl.fetchCount(SYNC_ROWS);

        roundsUntil(100);

        assertThat(before).isEqualTo(1);
        assertThat(streams.dsl.fetchCount(SYNC_ROWS)).isZero();
    }

    @Test
    void the_digests_are_as_before() {
        log.logged("kept");
        removedOne();
        Digests before = streams.reading.digests(USER);

        roundsUntil(100);

        assertThat(streams.reading.digests(USER).kinds()).isEqualTo(before.kinds());
        assertThat(Cursor.shown(streams.reading.digests(USER).cursor()).isAt(Cursor.shown(before.cursor())))
                .isTrue();
    }

    @Test
    void who_follows_the_stream_is_not_woken_by_that() {
        removedOne();
        AtomicInteger woken = new AtomicInteger();
        streams.hub.enter(new Follower(end(), woken));

        roundsUntil(100);
        streams.hub.ringBehind(streams.writing.ends(Set.of(USER)));

        assertThat(woken).hasValue(0);
    }

    @Test
    void where_nothing_was_deleted_the_floor_stays() {
        log.logged("a");
        log.logged("b");
        Cursor first = streams.reading.read(USER, Cursor.START, 1).end();

        roundsUntil(400);

        assertThat(streams.reading.read(USER, first).reset()).isFalse();
        assertThat(end().epoch()).isEqualTo(first.epoch());
    }

    @Test
    void a_stream_of_an_account_that_was_erased_and_begins_again_has_no_notes_of_the_one_before() {
        removedOne();
        roundsUntil(80);
        log.tell("account", new AccountErased(ANNA));
        log.logged("new");
        log.removed("new");

        tombstones.of(USER, day(95));

        assertThat(tombstonesTold()).isEqualTo(1);
    }

    /** @return where a device is that has not seen the tombstone */
    private Cursor removedOne() {
        log.logged("gone");
        Cursor before = end();
        log.removed("gone");
        return before;
    }

    private void roundsUntil(int day) {
        for (; today <= day; today++) {
            tombstones.at(day(today));
        }
    }

    private static Instant day(int number) {
        return BEGIN.plus(Duration.ofDays(number));
    }

    private Cursor end() {
        return streams.reading.end(USER);
    }

    private int tombstonesTold() {
        return (int) streams.reading.read(USER, Cursor.START).ops().stream()
                .filter(op -> op.deleted() != null)
                .count();
    }

    private record Follower(Cursor cursor, AtomicInteger woken) implements Listener {

        @Override
        public String user() {
            return USER;
        }

        @Override
        public void wake() {
            woken.incrementAndGet();
        }

        @Override
        public void tick() {}

        @Override
        public void close() {}
    }
}
