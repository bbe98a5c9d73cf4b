package org.mirubato.infra.transfer;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file of lines whose last one holds the SHA-256 of all before it. */
final class CheckedLines {

    private static final String LAST = "{\"sha256\":\"%s\"}";

    private CheckedLines() {}

    /** Writes whatever {@code lines} hands on, none of which may hold a line break. */
    static void write(Path file, Consumer<Consumer<String>> lines) {
        WholeFile.write(file, out -> {
            OutputStream buffered = new BufferedOutputStream(out);
            MessageDigest digest = Digest.sha256();
            lines.accept(line -> put(buffered, digest, line));
            put(buffered, digest, String.format(LAST, Digest.text(digest)));
            buffered.flush();
        });
    }

    /**
     * Hands on every line but the last one, once all of them have been found undamaged.
     *
     * @throws TransferException when the file is missing, cut short or changed
     */
    static void read(Path file, Consumer<String> lines) {
        scan(file, line -> {});
        scan(file, lines);
    }

    private static void scan(Path file, Consumer<String> lines) {
        MessageDigest digest = Digest.sha256();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            @Nullable String line = reader.readLine();
            for (String next = reader.readLine(); line != null && next != null; next = reader.readLine()) {
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                lines.accept(line);
                line = next;
            }
            if (!String.format(LAST, Digest.text(digest)).equals(line)) {
                throw damaged(file, null);
            }
        } catch (NoSuchFileException e) {
            throw new TransferException("There is no " + file + ": name what `./mirubato log export` has written.", e);
        } catch (IOException e) {
            throw damaged(file, e);
        }
    }

    private static TransferException damaged(Path file, @Nullable IOException cause) {
        String sentence =
                file + " is damaged, it was cut short or changed after it was written: take another copy of it.";
        return cause == null ? new TransferException(sentence) : new TransferException(sentence, cause);
    }

    private static void put(OutputStream out, MessageDigest digest, String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
