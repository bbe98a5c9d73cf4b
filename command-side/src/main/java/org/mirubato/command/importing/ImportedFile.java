package org.mirubato.command.importing;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that has arrived in whole. Its answer can be written while it is read: a sender that waits for the answer, as most do,
 * and one that does not are served alike.
 */
final class ImportedFile implements Closeable {

    private static final Charset OLDER = Charset.forName("windows-1252");
    private static final int BYTE_ORDER_MARK = 0xfeff;

    private final Path file;
    private final Charset charset;

    private ImportedFile(Path file, Charset charset) {
        this.file = file;
        this.charset = charset;
    }

    static ImportedFile receive(InputStream body, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "import-", ".part");
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            return new ImportedFile(file, isUtf8(file) ? StandardCharsets.UTF_8 : OLDER);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    InputStream bytes() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    /** The text without the mark that some programs put before it. */
    Reader text() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** Whether it begins as JSON does. */
    boolean isJson() throws IOException {
        try (Reader text = text()) {
            int next = text.read();
            while (next >= 0 && Character.isWhitespace(next)) {
                next = text.read();
            }
            return next == '{' || next == '[';
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] buffer = new char[8 * 1024];
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            while (text.read(buffer) >= 0) {
                // decoded for its complaints
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
