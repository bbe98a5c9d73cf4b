package org.mirubato.sync;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sockets of this node. Pushes wait for the log, so they have threads of their own: nobody's stream waits for them. So do questions
 * about sessions and devices, since Redis may hang: no push waits for that.
 */
@Component
@Profile("sync")
public class SyncSockets implements DisposableBean {

    private static final int PUSHERS = 8;
    private static final int LOOKERS = 4;

    private final SyncHub hub;
    private final ExecutorService pushers = Executors.newFixedThreadPool(PUSHERS, work -> thread("sync-push", work));
    private final ExecutorService lookers = Executors.newFixedThreadPool(LOOKERS, work -> thread("sync-look", work));
    private final Workplace place;
    private final Supplier<String> ids;
    private final ConnectedDevices devices;

    SyncSockets(
            SyncHub hub,
            SyncThreads writers,
            FreshDeltas deltas,
            DeltaFrames frames,
            SocketPorts ports,
            @Qualifier("ids") Supplier<String> ids) {
        this.hub = hub;
        this.ids = ids;
        this.devices = new ConnectedDevices(hub, lookers);
        this.place =
                new Workplace(deltas, deltas.table()::digests, frames, writers, new Pushers(pushers), lookers, ports);
    }

    /** What sockets need of others. */
    @Component
    @Profile("sync")
    record SocketPorts(SocketSessions sessions, PushedBatches batches, Acks acks, JsonMapper json, Clock clock) {}

    /**
     * Where sockets work.
     *
     * @param digests what the stream of a user holds
     * @param writers never wait
     * @param pushers may wait for the log
     * @param lookers may wait a little for what other nodes know; whoever asks again and again asks only once it has an answer
     */
    record Workplace(
            DeltaSource source,
            Function<String, Digests> digests,
            DeltaFrames frames,
            Executor writers,
            Pushers pushers,
            Executor lookers,
            SocketPorts ports) {}

    /**
     * A socket that is about to be opened.
     *
     * @throws org.springframework.web.ErrorResponseException (429) when the user has as many open as allowed
     */
    public SocketLink prepared(SocketCaller caller) {
        SyncSocket socket = new SyncSocket(caller, presence(), place);
        hub.enter(socket);
        return socket;
    }

    /** What tells of one more connection of a device. */
    Presence presence() {
        return devices.presence(ids.get());
    }

    /** Where all sockets of this node work. */
    Workplace workplace() {
        return place;
    }

    @Override
    public void destroy() {
        pushers.shutdownNow();
        lookers.shutdownNow();
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
