package org.mirubato.infra.sync;

import java.nio.ByteBuffer;
import java.nio.channels.ReadPendingException;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
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

    private final SocketLink link;
    private volatile @Nullable Session session;

    /** When nothing more is read of a connection that is being closed; null before. */
    private volatile @Nullable Instant end;

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
        Instant until = end;
        if (until == null) {
            link.received(message);
        } else if (Instant.now().isBefore(until)) {
            drain();
        } else {
            cut();
        }
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        close(StatusCode.BAD_DATA, "Send texts: each frame is JSON.");
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
            end = Instant.now().plus(LINGER);
            open.setIdleTimeout(LINGER);
            open.close(code, reason, Callback.NOOP);
            drain();
        }
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
