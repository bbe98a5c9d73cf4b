package org.mirubato.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mirubato.sync.DeviceCursors.DeviceCursor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What devices say that they have stored: kept every few seconds for all of them at once. A crash forgets the last seconds, which a
 * device says again with its next acknowledgement.
 */
@Component
@Profile("sync")
class Acknowledged implements Acks {

    private final Map<String, DeviceCursor> waiting = new ConcurrentHashMap<>();
    private final DeviceCursors devices;

    Acknowledged(DeviceCursors devices) {
        this.devices = devices;
    }

    @Override
    public void add(DeviceCursor stored) {
        waiting.put(stored.user() + "\n" + stored.device(), stored);
    }

    /** Called by one thread. What can't be kept now waits for the next time, unless something newer has come. */
    void flush() {
        List<DeviceCursor> due = new ArrayList<>();
        for (String key : List.copyOf(waiting.keySet())) {
            DeviceCursor stored = waiting.remove(key);
            if (stored != null) {
                due.add(stored);
            }
        }
        if (due.isEmpty()) {
            return;
        }
        try {
            devices.keep(due);
        } catch (RuntimeException e) {
            due.forEach(stored -> waiting.putIfAbsent(stored.user() + "\n" + stored.device(), stored));
            throw e;
        }
    }
}
