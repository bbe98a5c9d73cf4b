package org.mirubato.infra.transfer;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.mirubato.infra.transfer.Manifest.DataFile;
import org.mirubato.infra.transfer.Manifest.Events;

/** Writes the log into a folder, file by file; a file that is there already and undamaged is not written again. */
final class LogExport {

    private final LogRows log;
    private final ExportFolder folder;
    private final Consumer<String> progress;

    LogExport(LogRows log, ExportFolder folder, Consumer<String> progress) {
        this.log = log;
        this.folder = folder;
        this.progress = progress;
    }

    /** What came of it. */
    record Result(long events, int files, int kept) {}

    /**
     * Exports the events that the log holds at this moment; the application may go on meanwhile.
     *
     * @param eventsPerFile of a new export; one that is continued keeps its own
     * @param fingerprint of the keys that open it; empty when they are not exported
     * @throws TransferException when the folder holds something else, or the export of another log
     */
    Result run(int eventsPerFile, String fingerprint) {
        folder.prepare();
        Manifest before = before(eventsPerFile, fingerprint);
        long head = log.head();
        refuseAnother(before, head);
        Manifest manifest = new Manifest(before.eventsPerFile(), fingerprint, List.of(), null);
        int kept = 0;
        for (long first = 1; first <= head; first += manifest.eventsPerFile()) {
            long last = Math.min(head, first + manifest.eventsPerFile() - 1);
            Optional<Events> there = undamaged(before, first, last);
            Events file =
                    there.isPresent() ? there.get() : write(manifest.files().size() + 1, first, last);
            manifest = manifest.with(file);
            kept += there.isPresent() ? 1 : 0;
            if (last > before.head()) {
                ManifestFile.write(folder.root(), manifest);
            }
            progress.accept(last + " of " + head + " events");
        }
        DataFile claims = folder.write("claims.jsonl.gz", lines -> log.claims(head, lines));
        ManifestFile.write(folder.root(), manifest.finished(claims));
        return new Result(head, manifest.files().size(), kept);
    }

    /** An empty list is written first of all: by it a later run knows the folder as its own. */
    private Manifest before(int eventsPerFile, String fingerprint) {
        if (ManifestFile.isIn(folder.root())) {
            return ManifestFile.read(folder.root());
        }
        Manifest empty = new Manifest(eventsPerFile, fingerprint, List.of(), null);
        ManifestFile.write(folder.root(), empty);
        return empty;
    }

    private void refuseAnother(Manifest before, long head) {
        if (before.head() > head) {
            throw new TransferException("The export in " + folder.root() + " goes up to position " + before.head()
                    + ", and the log only up to " + head + ": choose another folder.");
        }
        for (Events file : before.files()) {
            if (!log.eventAt(file.last()).equals(Optional.of(file.lastEvent()))) {
                throw new TransferException(
                        "The folder " + folder.root() + " holds the export of another log: choose an empty one.");
            }
        }
    }

    private Optional<Events> undamaged(Manifest before, long first, long last) {
        return before.holding(first)
                .filter(file -> file.first() == first && file.last() == last)
                .filter(file -> {
                    try {
                        folder.check(file.data());
                        return true;
                    } catch (TransferException damaged) {
                        return false;
                    }
                });
    }

    private Events write(int number, long first, long last) {
        AtomicLong count = new AtomicLong();
        DataFile data = folder.write(
                String.format("events-%06d.jsonl.gz", number),
                lines -> log.events(first, last, line -> {
                    count.incrementAndGet();
                    lines.accept(line);
                }));
        Optional<UUID> lastEvent = log.eventAt(last);
        if (count.get() != last - first + 1 || lastEvent.isEmpty()) {
            throw new TransferException("The log has " + count + " events from position " + first + " to " + last
                    + ": it is damaged, restore it from a backup.");
        }
        return new Events(first, last, lastEvent.get(), data);
    }
}
