package org.mirubato.infra.sync;

import java.nio.ByteBuffer;
import java.nio.channels.ReadPendingException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.jspecify.annotations.Nullable;
import org.mirubato.sync.SocketLink;
import org.mirubato.sync.Wire;

/**
 * A socket in Jetty. It brings one message at a time, when asked to, so what a device sends faster than that waits in its own
 * buffers. Public, since Jetty calls it by reflection.
 */
public final class JettySocket implements Session.Listener, Wire {

    /** Above the heartbeat of the slowest client, or quiet devices would come back again and again. */
    static final Duration IDLE = Duration.ofSeconds(180);

    static final int LARGEST = 256 * 1024;

    private static final Duration LINGER = Duration.ofSeconds(10);

    /** How long nothing comes from the other side before it counts as silent. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final Executor LATER = CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);

    private final SocketLink link;
    private volatile @Nullable Session session;

    /** When nothing more is read of a connection that is being closed; null before. */
    private volatile @Nullable Instant end;

    /** When the last message came on a connection that is being closed. */
    private volatile Instant heard = Instant.EPOCH;

    JettySocket(SocketLink link) {
        this.link = link;
    }

    @Override
    public void onWebSocketOpen(Session open) {
        open.setIdleTimeout(IDLE);
        open.setMaxTextMessageSize(LARGEST);
        session = open;
        link.opened(this);
    }

    @Override
    public void onWebSocketText(String message) {
        if (!isDropped()) {
            link.received(message);
        }
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        if (!isDropped()) {
            close(StatusCode.BAD_DATA, "Send texts: each frame is JSON.");
        }
    }

    /** What comes once the connection is being closed is read for nobody, and not for ever. */
    private boolean isDropped() {
        Instant until = end;
        if (until == null) {
            return false;
        }
        Instant now = Instant.now();
        if (now.isBefore(until)) {
            heard = now;
            drain();
        } else {
            cut();
        }
        return true;
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        link.gone();
    }

    @Override
    public void onWebSocketClose(int code, @Nullable String reason, Callback callback) {
        link.gone();
        callback.succeed();
    }

    @Override
    public void send(String text, Runnable sent) {
        Session open = session;
        if (open != null) {
            open.sendText(text, Callback.from(sent, failure -> link.gone()));
        }
    }

    @Override
    public void next() {
        Session open = session;
        if (open != null && open.isOpen()) {
            open.demand();
        }
    }

    @Override
    public void close(int code, String reason) {
        Session open = session;
        if (open != null) {
            Instant now = Instant.now();
            heard = now;
            Instant until = now.plus(LINGER);
            end = until;
            open.setIdleTimeout(LINGER);
            if (CloseStatus.isOrdinary(code) || code == StatusCode.SHUTDOWN) {
                open.close(code, reason, Callback.NOOP);
            } else {
                closeInPause(open, new CloseStatus(code, reason), until);
            }
            drain();
        }
    }

    /** Jetty waits for the other side's answer to ordinary codes only, and cuts over what is on its way after all others. */
    private void closeInPause(Session open, CloseStatus status, Instant until) {
        LATER.execute(() -> {
            Instant now = Instant.now();
            if (Duration.between(heard, now).compareTo(PAUSE) < 0 && now.isBefore(until)) {
                closeInPause(open, status, until);
            } else {
                open.close(status.getCode(), status.getReason(), Callback.NOOP);
            }
        });
    }

    /** Reads on for nobody: a connection that is closed over what was not read is cut, and its reason is lost on the way. */
    private void drain() {
        Session open = session;
        if (open != null) {
            try {
                open.demand();
            } catch (ReadPendingException e) {
                // the next message was asked for before the end
            }
        }
    }

    @Override
    public void cut() {
        Session open = session;
        if (open != null) {
            open.disconnect();
        }
    }
}
