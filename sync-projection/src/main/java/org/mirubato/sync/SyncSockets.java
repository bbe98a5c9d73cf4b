package org.mirubato.sync;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The sockets of this node. Pushes wait for the log, so they have threads of their own: nobody's stream waits for them. */
@Component
@Profile("sync")
public class SyncSockets implements DisposableBean {

    private static final int PUSHERS = 8;

    private final SyncHub hub;
    private final ExecutorService pushers = Executors.newFixedThreadPool(PUSHERS, SyncSockets::pusher);
    private final Workplace place;
    private final Map<String, SyncSocket> byDevice = new ConcurrentHashMap<>();

    SyncSockets(SyncHub hub, SyncThreads writers, StreamTable table, DeltaFrames frames, SocketPorts ports) {
        this.hub = hub;
        this.place = new Workplace(table, frames, writers, pushers, ports);
    }

    /** What sockets need of others. */
    @Component
    @Profile("sync")
    record SocketPorts(SocketSessions sessions, PushedBatches batches, JsonMapper json, Clock clock) {}

    /**
     * Where sockets work.
     *
     * @param writers never wait
     * @param pushers may wait for the log
     */
    record Workplace(DeltaSource source, DeltaFrames frames, Executor writers, Executor pushers, SocketPorts ports) {}

    /**
     * A socket that is about to be opened.
     *
     * @throws org.springframework.web.ErrorResponseException (429) when the user has as many open as allowed
     */
    public SocketLink prepared(SocketCaller caller) {
        SyncSocket socket = new SyncSocket(caller, new Register(), place);
        hub.enter(socket);
        return socket;
    }

    /** Where all sockets of this node work. */
    Workplace workplace() {
        return place;
    }

    @Override
    public void destroy() {
        pushers.shutdownNow();
    }

    private static Thread pusher(Runnable work) {
        Thread thread = new Thread(work, "sync-push");
        thread.setDaemon(true);
        return thread;
    }

    /** Knows which device has which socket: where one connects again, the older connection ends. */
    private final class Register implements SyncSocket.Presence {

        @Override
        public void arrived(SyncSocket socket, String device) {
            SyncSocket older = byDevice.put(key(socket, device), socket);
            if (older != null && older != socket) {
                older.replaced();
            }
        }

        @Override
        public void left(SyncSocket socket, @Nullable String device) {
            hub.leave(socket);
            if (device != null) {
                byDevice.remove(key(socket, device), socket);
            }
        }

        private String key(SyncSocket socket, String device) {
            return socket.user() + "\n" + device;
        }
    }
}
