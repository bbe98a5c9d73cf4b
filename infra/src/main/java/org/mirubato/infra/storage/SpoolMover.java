package org.mirubato.infra.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mirubato.domain.score.ContentHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what is spooled into the object store, and removes it from the spool only when the store holds it safely: the embedded
 * server's file has been forced to disk and hashed again; an outside server answers for its own durability.
 */
final class SpoolMover implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolMover.class);
    private static final int PAUSE_SECONDS = 2;

    private final Spool spool;
    private final ObjectStore store;
    private final LocalCopies copies;
    private final boolean atOnce;
    private final Supplier<Optional<Path>> embeddedObjects;
    private final ScheduledExecutorService background =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "spool-mover"));

    /** @param atOnce whether an upload waits until the store holds it: other nodes do not see this node's spool */
    SpoolMover(
            Spool spool,
            ObjectStore store,
            LocalCopies copies,
            boolean atOnce,
            Supplier<Optional<Path>> embeddedObjects) {
        this.spool = spool;
        this.store = store;
        this.copies = copies;
        this.atOnce = atOnce;
        this.embeddedObjects = embeddedObjects;
    }

    /** What is spooled is not in the store yet, and the copies for the workers are gone since the last run: linked again. */
    void start() throws IOException {
        spool.removeDrafts();
        spool.waiting().forEach(this::link);
        background.scheduleWithFixedDelay(this::moveAll, 1, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /** Called when an upload has been spooled. */
    void spooled(ContentHash hash) throws IOException {
        link(hash);
        if (atOnce) {
            move(hash);
        }
    }

    private void link(ContentHash hash) {
        spool.find(hash).ifPresent(file -> copies.link(hash, file));
    }

    private void moveAll() {
        try {
            copies.removeOld();
            for (ContentHash hash : spool.waiting()) {
                move(hash);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The spool could not be moved to the object store; it is tried again: {}", e.toString());
        }
    }

    private void move(ContentHash hash) throws IOException {
        Optional<Path> file = spool.find(hash);
        if (file.isEmpty()) {
            return;
        }
        String key = StoredScores.original(hash);
        if (store.stat(key).isEmpty()) {
            store.put(key, file.get(), "application/octet-stream", Map.of());
        }
        Optional<Path> objects = embeddedObjects.get();
        if (objects.isEmpty() || forced(objects.get().resolve(key), hash)) {
            spool.remove(hash);
        } else {
            LOG.warn("The stored object of {} differs from its upload: it is stored again", hash);
            store.put(key, file.get(), "application/octet-stream", Map.of());
        }
    }

    private static boolean forced(Path object, ContentHash expected) throws IOException {
        Spool.force(object);
        Path folder = object.getParent();
        if (folder != null) {
            Spool.force(folder);
        }
        return hash(object).equals(expected.value());
    }

    private static String hash(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every JDK.", e);
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
