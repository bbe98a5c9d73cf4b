package org.mirubato.command.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.sync.PushedKind;
import org.mirubato.command.sync.StreamedBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what the reference's client keeps in its browser, what it pulls, and a plain list of entries. A list is known by its name
 * in a pull, by the kind of what is in it, or by the key under which that client stores it. Used once, by one thread.
 */
final class JsonRows {

    private static final String WHAT =
            "This file is neither a list nor an object of lists: choose one that was exported.";

    /** What that client keeps under names that a pull does not use. */
    private static final Map<String, String> KINDS = Map.of("mirubato:repertoire:items", "repertoire_item");

    private final List<PushedKind> kinds;
    private final PushedKind entries;
    private final ImportOptions options;
    private final RowIds ids;
    private final List<String> notTaken = new ArrayList<>();
    private boolean wanted = true;

    JsonRows(List<PushedKind> kinds, PushedKind entries, ImportOptions options, RowIds ids) {
        this.kinds = kinds;
        this.entries = entries;
        this.options = options;
        this.ids = ids;
    }

    /** The names of lists that have no place here. */
    List<String> notTaken() {
        return notTaken;
    }

    void read(ImportedFile file, ImportedRow.Sink sink) throws IOException {
        try (InputStream bytes = file.bytes();
                StreamedBody body = new StreamedBody(bytes)) {
            if (body.beginsWithList()) {
                list(body, entries, sink);
            } else {
                body.object(WHAT, name -> field(body, name, sink));
            }
        }
    }

    private void field(StreamedBody body, String name, ImportedRow.Sink sink) {
        Optional<PushedKind> kind = kind(name);
        if (kind.isEmpty()) {
            if (body.holdsMany()) {
                notTaken.add(name);
            }
        } else if (body.holdsText()) {
            // a browser's storage holds texts alone
            byte[] text = body.value().asString("").getBytes(StandardCharsets.UTF_8);
            try (StreamedBody inner = new StreamedBody(new ByteArrayInputStream(text))) {
                inner.beginsWithList();
                list(inner, kind.get(), sink);
            }
        } else {
            list(body, kind.get(), sink);
        }
    }

    private void list(StreamedBody body, PushedKind kind, ImportedRow.Sink sink) {
        long[] place = {0};
        body.list(item -> {
            place[0]++;
            if (wanted) {
                wanted = sink.row(row(place[0], kind, item));
            }
        });
    }

    private ImportedRow row(long place, PushedKind kind, JsonNode item) {
        if (!(item instanceof ObjectNode entity)) {
            return new ImportedRow(place, kind, null, "This is no object.");
        }
        String zone = options.zone();
        if (kind == entries && zone != null && !entity.has("timeZone") && entity.has("timestamp")) {
            entity.put("timeZone", zone);
        }
        if (kind == entries && !entity.has("id")) {
            entity.put("id", ids.idOf(entity));
        }
        return new ImportedRow(place, kind, new GivenFields(entity), null);
    }

    private Optional<PushedKind> kind(String name) {
        String last = name.substring(name.lastIndexOf(':') + 1);
        @Nullable String kept = KINDS.get(name);
        return kinds.stream()
                .filter(kind -> kind.kind().equals(kept == null ? name : kept)
                        || kind.list().equals(name)
                        || (name.startsWith("mirubato:") && kind.list().equals(last)))
                .findFirst();
    }
}
