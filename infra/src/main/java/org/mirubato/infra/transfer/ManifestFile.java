package org.mirubato.infra.transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirubato.infra.transfer.Manifest.DataFile;
import org.mirubato.infra.transfer.Manifest.Events;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code manifest.jsonl}: a line about the whole, and one for each file. */
final class ManifestFile {

    private static final String NAME = "manifest.jsonl";
    private static final String FORMAT = "mirubato-log";
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.shared();

    private ManifestFile() {}

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    static void write(Path folder, Manifest manifest) {
        CheckedLines.write(folder.resolve(NAME), lines -> {
            lines.accept(JSON.createObjectNode()
                    .put("format", FORMAT)
                    .put("version", VERSION)
                    .put("head", manifest.head())
                    .put("eventsPerFile", manifest.eventsPerFile())
                    .put("keys", manifest.keys())
                    .toString());
            for (Events file : manifest.files()) {
                lines.accept(line(file.data())
                        .put("first", file.first())
                        .put("last", file.last())
                        .put("lastEvent", file.lastEvent().toString())
                        .toString());
            }
            Optional.ofNullable(manifest.claims())
                    .ifPresent(claims -> lines.accept(line(claims).toString()));
        });
    }

    /** @throws TransferException when there is none, it is damaged, or a newer version has written it */
    static Manifest read(Path folder) {
        List<JsonNode> lines = new ArrayList<>();
        CheckedLines.read(folder.resolve(NAME), line -> lines.add(JSON.readTree(line)));
        JsonNode whole = lines.remove(0);
        if (!whole.path("format").asString("").equals(FORMAT)
                || whole.path("version").asInt(0) != VERSION) {
            throw new TransferException("The export in " + folder + " is of another format (version "
                    + whole.path("version").asString("?") + "): use the version of Mirubato that wrote it.");
        }
        List<Events> files = new ArrayList<>();
        @Nullable DataFile claims = null;
        for (JsonNode line : lines) {
            DataFile data = new DataFile(
                    line.path("file").asString(),
                    line.path("bytes").asLong(),
                    line.path("sha256").asString());
            if (line.has("last")) {
                UUID last = UUID.fromString(line.path("lastEvent").asString());
                files.add(new Events(
                        line.path("first").asLong(), line.path("last").asLong(), last, data));
            } else {
                claims = data;
            }
        }
        return new Manifest(
                whole.path("eventsPerFile").asInt(), whole.path("keys").asString(), files, claims);
    }

    private static ObjectNode line(DataFile file) {
        return JSON.createObjectNode()
                .put("file", file.file())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256());
    }
}
