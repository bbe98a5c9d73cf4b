package org.mirubato.infra.transfer;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file that opens an export's personal fields: a line with the installation's keys, and one for each subject. */
final class KeysFile {

    private static final String FORMAT = "mirubato-keys";
    private static final int VERSION = 1;
    private static final HexFormat HEX = HexFormat.of();
    private static final JsonMapper JSON = JsonMapper.shared();

    private KeysFile() {}

    /** @param subjects hands on a line for each subject, whose key the master key wraps */
    static void write(Path file, Keys keys, Consumer<Consumer<String>> subjects) {
        CheckedLines.write(file, lines -> {
            lines.accept(JSON.createObjectNode()
                    .put("format", FORMAT)
                    .put("version", VERSION)
                    .put("master", HEX.formatHex(keys.master()))
                    .put("claims", HEX.formatHex(keys.claims()))
                    .toString());
            subjects.accept(lines);
        });
    }

    /**
     * Reads the keys and hands on the line of each subject.
     *
     * @throws TransferException when the file is missing, damaged, or something else
     */
    static Keys read(Path file, Consumer<String> subjects) {
        AtomicReference<@Nullable Keys> keys = new AtomicReference<>();
        CheckedLines.read(file, line -> {
            if (keys.get() == null) {
                keys.set(keys(file, JSON.readTree(line)));
            } else {
                subjects.accept(line);
            }
        });
        return java.util.Objects.requireNonNull(keys.get());
    }

    private static Keys keys(Path file, JsonNode line) {
        if (!line.path("format").asString("").equals(FORMAT)
                || line.path("version").asInt(0) != VERSION) {
            throw new TransferException(file + " is no file of keys that this version can read: name the one that was"
                    + " written together with the export.");
        }
        return new Keys(
                HEX.parseHex(line.path("master").asString()),
                HEX.parseHex(line.path("claims").asString()));
    }
}
