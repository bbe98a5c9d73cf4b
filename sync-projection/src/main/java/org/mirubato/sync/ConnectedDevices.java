package org.mirubato.sync;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Knows which device of this node has which connection: where one connects again, in whatever way, the older connection ends. */
final class ConnectedDevices {

    private final SyncHub hub;
    private final Executor lookers;
    private final Map<String, Named> byDevice = new ConcurrentHashMap<>();

    /** @param lookers may wait a little */
    ConnectedDevices(SyncHub hub, Executor lookers) {
        this.hub = hub;
        this.lookers = lookers;
        hub.places().hear(this::connected);
    }

    private record Named(Presence.Connected connection, String name) {

        boolean isAfter(String other) {
            return name.compareTo(other) > 0;
        }
    }

    /**
     * Of one connection.
     *
     * @param name of two the later one has the greater
     */
    Presence presence(String name) {
        return new Register(name);
    }

    /** A device has connected at some node: what it has here ends, unless that is what has come last. */
    private void connected(String user, String device, String name) {
        Named here = byDevice.get(key(user, device));
        if (here != null && here.name().compareTo(name) < 0) {
            lookers.execute(here.connection()::replaced);
        }
    }

    /**
     * Puts the connection in the place of an older one. What a device gave up may still introduce itself after what it opened then:
     * that stays.
     *
     * @return the other one, older or newer; null when there was none
     */
    private @Nullable Named takePlace(String key, Named come) {
        while (true) {
            Named here = byDevice.putIfAbsent(key, come);
            if (here == null || here.isAfter(come.name()) || byDevice.replace(key, here, come)) {
                return here;
            }
        }
    }

    private static String key(String user, String device) {
        return user + "\n" + device;
    }

    private final class Register implements Presence {

        private final String name;

        Register(String name) {
            this.name = name;
        }

        @Override
        public void arrived(Connected connection, String device) {
            Named other = takePlace(key(connection.user(), device), new Named(connection, name));
            if (other != null && other.isAfter(name)) {
                lookers.execute(connection::replaced);
                return;
            }
            if (other != null && other.connection() != connection) {
                other.connection().replaced();
            }
            lookers.execute(() -> tellOthers(connection, device));
        }

        @Override
        public boolean isNewest(Connected connection, String device) {
            return hub.places().isNewest(connection.user(), device, name);
        }

        /** Unless it has been replaced meanwhile. */
        private void tellOthers(Connected connection, String device) {
            Named here = byDevice.get(key(connection.user(), device));
            if (here != null && here.connection() == connection) {
                hub.places().connected(connection.user(), device, name);
            }
        }

        @Override
        public void left(Connected connection, @Nullable String device) {
            hub.leave(connection);
            if (device != null) {
                byDevice.computeIfPresent(
                        key(connection.user(), device), (key, here) -> here.connection() == connection ? null : here);
            }
        }
    }
}
