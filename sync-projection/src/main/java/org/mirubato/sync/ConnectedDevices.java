package org.mirubato.sync;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Knows which device of this node has which connection: where one connects again, in whatever way, the older connection ends. */
final class ConnectedDevices {

    private final SyncHub hub;
    private final Executor lookers;
    private final Map<String, Presence.Connected> byDevice = new ConcurrentHashMap<>();

    /** @param lookers may wait a little */
    ConnectedDevices(SyncHub hub, Executor lookers) {
        this.hub = hub;
        this.lookers = lookers;
    }

    /**
     * Of one connection.
     *
     * @param name of two the later one has the greater
     */
    Presence presence(String name) {
        return new Register(name);
    }

    private final class Register implements Presence {

        private final String name;

        Register(String name) {
            this.name = name;
        }

        @Override
        public void arrived(Connected connection, String device) {
            Connected older = byDevice.put(key(connection, device), connection);
            if (older != null && older != connection) {
                older.replaced();
            }
            lookers.execute(() -> tellOthers(connection, device));
        }

        @Override
        public boolean isNewest(Connected connection, String device) {
            return hub.places().isNewest(connection.user(), device, name);
        }

        /** Unless it has been replaced meanwhile. */
        private void tellOthers(Connected connection, String device) {
            if (byDevice.get(key(connection, device)) == connection) {
                hub.places().connected(connection.user(), device, name);
            }
        }

        @Override
        public void left(Connected connection, @Nullable String device) {
            hub.leave(connection);
            if (device != null) {
                byDevice.remove(key(connection, device), connection);
            }
        }

        private static String key(Connected connection, String device) {
            return connection.user() + "\n" + device;
        }
    }
}
