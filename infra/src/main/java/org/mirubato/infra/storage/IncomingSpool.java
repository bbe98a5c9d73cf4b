package org.mirubato.infra.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.score.IncomingFiles;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.MediaType;

/** Streams an upload to the spool, hashing, measuring and sniffing it on the way. */
final class IncomingSpool implements IncomingFiles {

    private static final int BUFFER = 64 * 1024;

    private final Spool spool;
    private final SpoolMover mover;
    private final long largestBytes;

    IncomingSpool(Spool spool, SpoolMover mover, long largestBytes) {
        this.spool = spool;
        this.mover = mover;
        this.largestBytes = largestBytes;
    }

    @Override
    public Arrival receive(InputStream content) throws IOException {
        Path draft = spool.draft();
        try {
            return new Spooled(draft, copy(content, draft));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
    }

    /** An upload whose bytes are forced to disk, as a draft until it is kept. */
    private final class Spooled implements Arrival {

        private final Path draft;
        private final IncomingFile file;

        Spooled(Path draft, IncomingFile file) {
            this.draft = draft;
            this.file = file;
        }

        @Override
        public IncomingFile file() {
            return file;
        }

        @Override
        public void keep() throws IOException {
            spool.keep(draft, file.hash());
            mover.spooled(file.hash());
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(draft);
        }
    }

    private IncomingFile copy(InputStream content, Path draft) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        MediaType type = null;
        long size = 0;
        try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            for (int read = content.readNBytes(buffer, 0, BUFFER);
                    read > 0;
                    read = content.readNBytes(buffer, 0, BUFFER)) {
                type = type == null ? sniff(Arrays.copyOf(buffer, read)) : type;
                size += read;
                if (size > largestBytes) {
                    throw Refusal.tooLarge("This file is larger than " + largestBytes / (1024 * 1024)
                            + " MB: make it smaller or split it.");
                }
                digest.update(buffer, 0, read);
                write(file, buffer, read);
            }
            file.force(true);
        }
        if (type == null) {
            throw Refusal.invalid("This file is empty.");
        }
        return new IncomingFile(new ContentHash(HexFormat.of().formatHex(digest.digest())), type, size);
    }

    private static void write(FileChannel file, byte[] buffer, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, length);
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private static MediaType sniff(byte[] start) {
        MediaType type = MagicBytes.mediaType(start);
        if (type == null) {
            throw Refusal.invalid(
                    "This is not a PDF, PNG or JPEG file, whatever its name says: export the score as PDF.");
        }
        return type;
    }

    /** What a file is by its first bytes. */
    private static final class MagicBytes {

        private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
        private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
        private static final int PDF_HEADER_WITHIN = 1024;

        /** Null when it is nothing that can be a score. A PDF's header may stand anywhere in its first kilobyte. */
        static @Nullable MediaType mediaType(byte[] start) {
            if (startsAt(start, PNG, 0)) {
                return MediaType.PNG;
            }
            if (startsAt(start, JPEG, 0)) {
                return MediaType.JPEG;
            }
            for (int at = 0; at < Math.min(start.length, PDF_HEADER_WITHIN); at++) {
                if (startsAt(start, PDF, at)) {
                    return MediaType.PDF;
                }
            }
            return null;
        }

        private static boolean startsAt(byte[] bytes, byte[] magic, int at) {
            return bytes.length >= at + magic.length
                    && Arrays.equals(bytes, at, at + magic.length, magic, 0, magic.length);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every JDK.", e);
        }
    }
}
