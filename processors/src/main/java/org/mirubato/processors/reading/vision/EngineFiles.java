package org.mirubato.processors.reading.vision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;

/**
 * The engine's machine code, half a gigabyte: unpacked once for all children, who may not write files of that size. Where there is
 * none for this platform the folder stays empty, and the engine will say that it does not start.
 */
final class EngineFiles {

    /** The engine's version, as its jar's and its bridge to Java name it. */
    static final String VERSION = "2.7.1";

    private static final String LIST = "/native/lib/pytorch.properties";
    private static final String PLACE = "/pytorch/";

    private EngineFiles() {}

    /**
     * Unpacks what is not there yet.
     *
     * @return the folder with the libraries, inside the given one and named after their version
     */
    static Path unpack(Path parent) {
        try (InputStream list = EngineFiles.class.getResourceAsStream(LIST)) {
            Properties properties = new Properties();
            if (list != null) {
                properties.load(list);
            }
            Path folder =
                    Files.createDirectories(parent.resolve("pytorch-" + properties.getProperty("version", "none")));
            String from = PLACE + properties.getProperty("flavor", "cpu") + "/"
                    + properties.getProperty("classifier", "none");
            if (properties.getProperty("classifier", "").equals(platform())) {
                for (String library : properties.getProperty("libraries", "").split(",")) {
                    unpack(from + "/" + library.strip(), folder.resolve(library.strip()));
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The vision model's engine cannot be unpacked to " + parent, e);
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        return (system.startsWith("linux") ? "linux" : system) + "-"
                + (processor.equals("amd64") ? "x86_64" : processor);
    }

    /** Under another name first: a server that is killed while unpacking leaves no half a library. */
    private static void unpack(String resource, Path to) throws IOException {
        if (Files.exists(to)) {
            return;
        }
        try (InputStream in = EngineFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is missing");
            }
            Path unfinished = Files.createTempFile(to.getParent(), "unpacking", ".tmp");
            Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
