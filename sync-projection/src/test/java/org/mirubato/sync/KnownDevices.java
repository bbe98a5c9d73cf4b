package org.mirubato.sync;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Devices that have said how far they are. */
final class KnownDevices implements DeviceCursors {

    private final Map<String, DeviceCursor> devices = new TreeMap<>();

    void at(String user, String device, Cursor cursor) {
        devices.put(device, new DeviceCursor(user, device, null, cursor.toString(), Instant.EPOCH));
    }

    void forget(String device) {
        devices.remove(device);
    }

    @Override
    public void keep(Collection<DeviceCursor> stored) {
        stored.forEach(each -> devices.put(each.device(), each));
    }

    @Override
    public void forgetGone(String user) {
        // all of them may come back
    }

    @Override
    public List<DeviceCursor> of(String user) {
        return devices.values().stream()
                .filter(each -> each.user().equals(user))
                .toList();
    }
}
