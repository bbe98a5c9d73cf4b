package org.mirubato.infra.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an export holds.
 *
 * @param eventsPerFile how many events each file holds, except for the last one
 * @param keys tells which keys open it, without telling anything about them; empty when it was made without
 * @param files in the order of the log, from position 1 on and without a gap
 * @param claims null while the export is unfinished
 */
record Manifest(
        int eventsPerFile,
        String keys,
        List<Events> files,
        @Nullable DataFile claims) {

    /** A file of the export: gzipped lines of JSON. */
    record DataFile(String file, long bytes, String sha256) {}

    /** A file with the events of some positions, and the id of the last of them. */
    record Events(long first, long last, UUID lastEvent, DataFile data) {}

    Manifest {
        files = List.copyOf(files);
    }

    /** The position of the last event; 0 when there is none. */
    long head() {
        return files.isEmpty() ? 0 : files.get(files.size() - 1).last();
    }

    /** The file that holds the event of that position. */
    Optional<Events> holding(long position) {
        return files.stream()
                .filter(file -> file.first() <= position && position <= file.last())
                .findFirst();
    }

    Manifest with(Events file) {
        List<Events> more = new ArrayList<>(files);
        more.add(file);
        return new Manifest(eventsPerFile, keys, more, null);
    }

    Manifest finished(DataFile withClaims) {
        return new Manifest(eventsPerFile, keys, files, withClaims);
    }
}
