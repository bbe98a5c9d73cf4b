package org.mirubato.infra.eventlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mirubato.domain.WireName;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one revision of an event looks like in the log, fixed for ever: the first release that writes it adds the file, and no
 * later one changes it.
 *
 * @param shape the path of each value and its kind, see {@link EventShape}
 * @param event a sample as the log holds it, with its personal fields opened
 */
record GoldenFile(String name, int revision, String subject, Map<String, String> shape, ObjectNode event) {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Path pathOf(WireName name) {
        return pathOf(name.value(), name.revision());
    }

    static Path pathOf(String name, int revision) {
        return FOLDER.resolve(name + "." + revision + ".json");
    }

    static GoldenFile of(WireName name) {
        return read(pathOf(name));
    }

    static List<GoldenFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted(Comparator.naturalOrder()).map(GoldenFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an event lacks to have all its older revisions read for ever; none when all is well. */
    static List<String> lacks(WireName name, EventRevisions revisions) {
        List<String> lacks = new ArrayList<>();
        for (int revision = 1; revision < name.revision(); revision++) {
            String old = name.value() + ": revision " + revision;
            if (revision > revisions.steps().size()) {
                lacks.add(old + " has no upcaster");
            }
            if (!Files.exists(pathOf(name.value(), revision))) {
                lacks.add(old + " has no golden file");
            }
        }
        return lacks;
    }

    private static GoldenFile read(Path file) {
        try {
            return MAPPER.readValue(Files.readString(file), GoldenFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String json() {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }
}
