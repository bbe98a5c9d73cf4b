package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.mirubato.sync.ReferenceSockets.Desk;
import org.mirubato.sync.ReferenceSockets.ReferencePorts;
import org.mirubato.sync.ReferenceStream.Start;
import org.mirubato.sync.SyncSockets.SocketPorts;
import org.mirubato.sync.SyncSockets.Workplace;

class ReferenceSocketTest {

    private static final SocketCaller CALLER = new SocketCaller("user_anna", "s1", Hands.START.plusSeconds(900));

    /** Fewer than are read at once, more than answers have room. */
    private static final int PINGS = 290;

    private final Hands clock = new Hands();
    private final SlowLine line = new SlowLine();

    @Test
    void a_client_that_asks_for_more_than_it_takes_is_heard_later_and_is_not_closed() {
        ReferenceSocket socket = new ReferenceSocket(CALLER, "me", new Start(Cursor.START, null), desk());
        socket.opened(line);

        int heardAtOnce = ping(socket, PINGS);
        int heard = heardAtOnce;
        while (heard < PINGS && line.isOpen()) {
            line.takeAll();
            clock.pass(Duration.ofSeconds(1));
            socket.tick();
            heard += ping(socket, PINGS - heard);
        }
        line.takeAll();

        assertThat(heardAtOnce).isBetween(100, Outbox.MOST_FRAMES);
        assertThat(line.isOpen()).isTrue();
        assertThat(line.told)
                .filteredOn(text -> text.contains("\"PONG\""))
                .as("answers")
                .hasSize(PINGS);
    }

    /** Pings as often as it is listened to, {@code most} times at most; how often that was. */
    private int ping(ReferenceSocket socket, int most) {
        int heard = 0;
        while (heard < most && line.wasAsked()) {
            socket.received("{\"type\":\"PING\"}");
            heard++;
        }
        return heard;
    }

    private Desk desk() {
        Streams streams = new Streams();
        ReferenceFrames frames = new ReferenceFrames(Streams.JSON, clock);
        WireForms forms = new WireForms(streams.encoders, Streams.JSON, clock);
        SocketPorts ports =
                new SocketPorts(new SignedIn(), (user, batch) -> Map.of(), stored -> {}, Streams.JSON, clock);
        return new Desk(
                streams.hub,
                new Workplace(
                        streams.reading,
                        streams.reading::digests,
                        new DeltaFrames(clock),
                        Runnable::run,
                        new Pushers(Runnable::run),
                        Runnable::run,
                        ports),
                streams.reading,
                frames,
                new ReferenceNews(new ReferenceEntities(streams.reading, forms, frames)),
                new ReferencePorts((sender, frame) -> 0, new NoPlaces()));
    }

    private static final class SignedIn implements SocketSessions {

        @Override
        public boolean goesOn(SocketCaller caller) {
            return true;
        }

        @Override
        public Optional<SocketCaller> of(String token) {
            return Optional.of(CALLER);
        }

        @Override
        public Optional<SocketCaller> of(Principal sender) {
            return Optional.of(CALLER);
        }
    }

    private static final class NoPlaces implements LastPlaces {

        @Override
        public Optional<String> of(String session) {
            return Optional.empty();
        }

        @Override
        public void keep(String session, String cursor) {
            // nobody comes back
        }
    }

    /** A line on which a text is under way until it is taken. */
    private static final class SlowLine implements Wire {

        private final List<String> told = new ArrayList<>();
        private final Queue<Runnable> underWay = new ArrayDeque<>();
        private int asked;
        private boolean closed;

        void takeAll() {
            while (!underWay.isEmpty()) {
                underWay.remove().run();
            }
        }

        boolean wasAsked() {
            if (asked == 0) {
                return false;
            }
            asked--;
            return true;
        }

        boolean isOpen() {
            return !closed;
        }

        @Override
        public void send(String text, Runnable sent) {
            told.add(text);
            underWay.add(sent);
        }

        @Override
        public void next() {
            asked++;
        }

        @Override
        public void close(int code, String reason) {
            closed = true;
        }

        @Override
        public void cut() {
            closed = true;
        }
    }
}
