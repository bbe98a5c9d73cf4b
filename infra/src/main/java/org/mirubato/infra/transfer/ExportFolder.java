package org.mirubato.infra.transfer;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.mirubato.infra.transfer.Manifest.DataFile;

/** The folder of an export and the files in it. */
record ExportFolder(Path root) {

    private static final String AGAIN = ": copy the export once more, or write it anew with `./mirubato log export`.";

    /**
     * Makes the folder when it is missing.
     *
     * @throws TransferException when it can't be made, or holds what is no export
     */
    void prepare() {
        try {
            Files.createDirectories(root);
            try (Stream<Path> files = Files.list(root)) {
                if (files.findAny().isPresent() && !ManifestFile.isIn(root)) {
                    throw new TransferException(
                            "The folder " + root + " holds other files: choose an empty one, or that of an export.");
                }
            }
        } catch (IOException e) {
            throw new TransferException("Cannot write to " + root + ": make it writable, or choose another folder.", e);
        }
    }

    /** Writes a file of the lines that {@code lines} hands on. */
    DataFile write(String name, Consumer<Consumer<String>> lines) {
        Path file = root.resolve(name);
        WholeFile.write(file, out -> {
            GZIPOutputStream zip = new GZIPOutputStream(out);
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            lines.accept(line -> put(writer, line));
            writer.flush();
            zip.finish();
        });
        try {
            return new DataFile(name, Files.size(file), Digest.of(file));
        } catch (IOException e) {
            throw new TransferException("Cannot read " + file + " again.", e);
        }
    }

    /** @throws TransferException when the file is missing or has another length */
    void checkPresence(DataFile data) {
        Path file = root.resolve(data.file());
        try {
            if (!Files.isRegularFile(file)) {
                throw new TransferException(file + " is missing" + AGAIN);
            }
            if (Files.size(file) != data.bytes()) {
                throw new TransferException(file + " has " + Files.size(file) + " bytes instead of " + data.bytes()
                        + ", it was cut short or changed" + AGAIN);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** @throws TransferException when the file is not what was written */
    void check(DataFile data) {
        checkPresence(data);
        Path file = root.resolve(data.file());
        try {
            if (!Digest.of(file).equals(data.sha256())) {
                throw new TransferException(
                        file + " was changed after it was written, its SHA-256 is another one" + AGAIN);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Hands on each line of a file that has been checked. */
    void read(DataFile data, Consumer<String> lines) {
        Path file = root.resolve(data.file());
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.accept(line);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static TransferException unreadable(Path file, IOException cause) {
        return new TransferException(file + " can't be read (" + cause + ")" + AGAIN, cause);
    }

    private static void put(BufferedWriter writer, String line) {
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
