package org.mirubato.infra.sync;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mirubato.infra.cache.NodeCounts;
import org.mirubato.infra.cache.NodeWords;
import org.mirubato.infra.cache.NotesAwayException;
import org.mirubato.infra.cache.SharedNotes;
import org.mirubato.sync.SharedPlaces;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Counts connections of all nodes in Redis, notes there where each device has connected last, and tells the other nodes so. */
@Component
@Profile("sync")
class PlacesInRedis implements SharedPlaces, DisposableBean {

    private static final String PREFIX = "connected:";
    private static final Duration KEPT = Duration.ofDays(1);
    private static final long BEAT_SECONDS = 10;

    /** Between the parts of a word: in none of them. */
    private static final String SPACE = " ";

    private final NodeCounts counts;
    private final SharedNotes notes;
    private final NodeWords words;
    private volatile Connections ear = (user, device, connection) -> {};
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "sync-places");
        thread.setDaemon(true);
        return thread;
    });

    PlacesInRedis(NodeCounts connectionCounts, SharedNotes notes, NodeWords connectionWords) {
        this.counts = connectionCounts;
        this.notes = notes;
        this.words = connectionWords;
        heart.scheduleAtFixedRate(counts::heard, 0, BEAT_SECONDS, TimeUnit.SECONDS);
        heart.scheduleAtFixedRate(() -> words.hear(this::heard), 0, 1, TimeUnit.SECONDS);
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
        words.say(String.join(SPACE, user, device, connection));
    }

    @Override
    public void hear(Connections elsewhere) {
        ear = elsewhere;
    }

    private void heard(String word) {
        String[] parts = word.split(SPACE, -1);
        if (parts.length == 3) {
            ear.connected(parts[0], parts[1], parts[2]);
        }
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
