package org.mirubato.sync;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.sync.DeviceCursors.DeviceCursor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The devices that have said how far they have stored their user's stream. */
@Component
@Profile("sync")
public class SyncedDevices {

    private final DeviceCursors devices;
    private final StreamTable table;

    SyncedDevices(DeviceCursors devices, StreamTable table) {
        this.devices = devices;
        this.table = table;
    }

    /**
     * A device.
     *
     * @param device as it calls itself
     * @param session the session by which it was signed in; null when that is not known
     * @param cursor up to where it has everything
     * @param behind by how many changes it is; all of them when it is in a stream that is there no more
     * @param lastSeen when it said so
     */
    public record SyncedDevice(String device, @Nullable String session, String cursor, long behind, Instant lastSeen) {}

    /** The one that was seen last first. */
    public List<SyncedDevice> of(String user) {
        Cursor end = table.end(user);
        return devices.of(user).stream().map(device -> synced(device, end)).toList();
    }

    private static SyncedDevice synced(DeviceCursor device, Cursor end) {
        Cursor at = Cursor.shown(device.cursor());
        boolean known = at.seq() == 0 || at.isInStreamOf(end);
        long behind = known ? Math.max(0, end.seq() - at.seq()) : end.seq();
        return new SyncedDevice(device.device(), device.session(), device.cursor(), behind, device.seenAt());
    }
}
