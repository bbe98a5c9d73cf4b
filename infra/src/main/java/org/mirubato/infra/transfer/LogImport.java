package org.mirubato.infra.transfer;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.mirubato.infra.transfer.Manifest.DataFile;
import org.mirubato.infra.transfer.Manifest.Events;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an export into a log that is empty or holds its beginning, file by file, each in a transaction of its own. At any moment
 * what is there is a log on which the application can be started.
 */
final class LogImport {

    private final LogRows log;
    private final ExportFolder folder;
    private final LongConsumer passed;
    private final Consumer<String> progress;

    /** @param passed called within the transaction of each file, with the position up to which nothing may be acted on again */
    LogImport(LogRows log, ExportFolder folder, LongConsumer passed, Consumer<String> progress) {
        this.log = log;
        this.folder = folder;
        this.passed = passed;
        this.progress = progress;
    }

    /** What opens the personal fields: a run over the lines of the subjects. */
    interface Subjects {
        void to(Consumer<String> lines);
    }

    /**
     * Adds what is missing; the answer is how many events these were.
     *
     * @param subjects null to leave the subjects' keys as they are
     * @throws TransferException when the export is damaged or unfinished, or the log is another one
     */
    long run(Manifest manifest, @Nullable Subjects subjects) {
        DataFile claims = check(manifest);
        long head = log.head();
        if (head > manifest.head()) {
            return 0;
        }
        folder.check(claims);
        log.together(() -> {
            replaceClaims(claims);
            if (subjects != null) {
                replaceSubjects(subjects);
            }
        });
        for (Events file : manifest.files()) {
            if (file.last() > head) {
                folder.check(file.data());
                log.together(() -> add(file, head));
                progress.accept(file.last() + " of " + manifest.head() + " events");
            }
        }
        return manifest.head() - head;
    }

    /**
     * Whether the import can begin: nothing is changed when a file is seen to be missing, or the log is another one.
     *
     * @throws TransferException when it can't
     */
    DataFile check(Manifest manifest) {
        if (manifest.claims() == null) {
            throw new TransferException("The export in " + folder.root()
                    + " is unfinished: let `./mirubato log export` go on with it first.");
        }
        manifest.files().forEach(file -> folder.checkPresence(file.data()));
        refuseAnother(manifest, log.head());
        return manifest.claims();
    }

    private void refuseAnother(Manifest manifest, long head) {
        long common = Math.min(head, manifest.head());
        if (common > 0 && !log.eventAt(common).equals(Optional.of(event(manifest, common)))) {
            throw new TransferException("The log there is another one, its event " + common
                    + " is not that of the export: import into an empty installation (--data).");
        }
    }

    private UUID event(Manifest manifest, long position) {
        Events file = manifest.holding(position).orElseThrow();
        if (file.last() == position) {
            return file.lastEvent();
        }
        folder.check(file.data());
        AtomicReference<String> line = new AtomicReference<>("{}");
        long[] next = {file.first()};
        folder.read(file.data(), each -> {
            if (next[0]++ == position) {
                line.set(each);
            }
        });
        return UUID.fromString(
                JsonMapper.shared().readTree(line.get()).path("eventId").asString());
    }

    private void add(Events file, long after) {
        long[] added = {0};
        Lots lots = new Lots(lines -> added[0] += log.addEvents(lines, after));
        folder.read(file.data(), lots);
        lots.end();
        long expected = file.last() - Math.max(after, file.first() - 1);
        if (added[0] != expected || log.head() != file.last()) {
            throw new TransferException("The file " + file.data().file() + " does not hold the events " + file.first()
                    + " to " + file.last() + ": write the export anew.");
        }
        passed.accept(file.last());
    }

    private void replaceClaims(DataFile claims) {
        log.clearClaims();
        Lots lots = new Lots(log::addClaims);
        folder.read(claims, lots);
        lots.end();
    }

    private void replaceSubjects(Subjects subjects) {
        log.clearSubjects();
        Lots lots = new Lots(log::addSubjects);
        subjects.to(lots);
        lots.end();
    }
}
