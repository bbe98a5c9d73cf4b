package org.mirubato.infra.sync;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mirubato.infra.cache.NodeCounts;
import org.mirubato.infra.cache.NotesAwayException;
import org.mirubato.infra.cache.SharedNotes;
import org.mirubato.sync.SharedPlaces;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Counts connections of all nodes in Redis, and notes there where each device has connected last. */
@Component
@Profile("sync")
class PlacesInRedis implements SharedPlaces, DisposableBean {

    private static final String PREFIX = "connected:";
    private static final Duration KEPT = Duration.ofDays(1);
    private static final long BEAT_SECONDS = 10;

    private final NodeCounts counts;
    private final SharedNotes notes;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "sync-places");
        thread.setDaemon(true);
        return thread;
    });

    PlacesInRedis(NodeCounts connectionCounts, SharedNotes notes) {
        this.counts = connectionCounts;
        this.notes = notes;
        heart.scheduleAtFixedRate(counts::heard, 0, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public boolean take(String user, int most) {
        try {
            return counts.take(user, most);
        } catch (NotesAwayException e) {
            return true;
        }
    }

    @Override
    public void giveBack(String user) {
        counts.giveBack(user);
    }

    @Override
    public void connected(String user, String device, String connection) {
        notes.write(name(user, device), connection.getBytes(StandardCharsets.US_ASCII), KEPT);
    }

    @Override
    public boolean isNewest(String user, String device, String connection) {
        try {
            // an older one is there when the server was away as this one came
            return notes.read(name(user, device))
                    .map(newest -> new String(newest, StandardCharsets.US_ASCII).compareTo(connection) <= 0)
                    .orElse(true);
        } catch (NotesAwayException e) {
            return true;
        }
    }

    @Override
    public void destroy() {
        heart.shutdownNow();
    }

    private static String name(String user, String device) {
        return PREFIX + user + ":" + device;
    }
}
