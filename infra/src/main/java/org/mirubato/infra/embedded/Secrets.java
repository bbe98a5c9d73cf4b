package org.mirubato.infra.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Secrets made once and kept: one file each, readable by their owner alone, forced to disk before they are used. */
public final class Secrets {

    private static final int BYTES = 32;

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** Those of a data folder that may be in use by another process: for reading what is there. */
    public static Secrets of(Path dataFolder) {
        return new Secrets(dataFolder.resolve("secrets"));
    }

    /**
     * The bytes kept under this name; empty when there are none.
     *
     * @throws StartupProblem when they can't be read
     */
    public Optional<byte[]> find(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new StartupProblem("Cannot read the secret " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /** The password of this name: 43 letters, digits, {@code -} and {@code _}, made at the first call. */
    public String password(String name) {
        return new String(keep(name, Secrets::random), StandardCharsets.US_ASCII);
    }

    /**
     * The bytes kept under this name, or those of {@code maker}, which are kept from now on.
     *
     * @throws StartupProblem when they can't be read or kept
     */
    public byte[] keep(String name, Supplier<byte[]> maker) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, maker.get());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StartupProblem("Cannot keep the secret " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /** Writes a file that only its owner may read, in one step: it is there whole, or not at all. */
    public static void write(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(draft, options, ownerOnly)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encode(bytes);
    }
}
