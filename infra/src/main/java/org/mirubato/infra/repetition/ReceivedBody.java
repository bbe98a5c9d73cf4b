package org.mirubato.infra.repetition;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The body of a request, read to its end and digested: a small one in memory, a large one in a file that closing deletes. */
final class ReceivedBody implements Closeable {

    private static final int IN_MEMORY = 256 * 1024;

    private final byte[] start;
    private final @Nullable Path file;
    private final String digest;

    private ReceivedBody(byte[] start, @Nullable Path file, String digest) {
        this.start = start;
        this.file = file;
        this.digest = digest;
    }

    static ReceivedBody of(InputStream body, Path folder) throws IOException {
        DigestInputStream digesting = new DigestInputStream(body, Digests.sha256());
        byte[] start = digesting.readNBytes(IN_MEMORY);
        if (start.length < IN_MEMORY) {
            return new ReceivedBody(start, null, hex(digesting));
        }
        Path file = Files.createTempFile(folder, "body-", ".part");
        try (OutputStream whole = Files.newOutputStream(file)) {
            whole.write(start);
            digesting.transferTo(whole);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new ReceivedBody(start, file, hex(digesting));
    }

    /** SHA-256 in hex. */
    String digest() {
        return digest;
    }

    /** The body from its beginning. */
    InputStream open() throws IOException {
        return file == null ? new ByteArrayInputStream(start) : Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private static String hex(DigestInputStream read) {
        return HexFormat.of().formatHex(read.getMessageDigest().digest());
    }
}
