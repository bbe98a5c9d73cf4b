package org.mirubato.infra.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Programs from the class path, unpacked once per user. A folder is named after the content and appears whole by one
 * rename, so that two starts at once, or one cut short, do no harm.
 *
 * @param places where to keep them; the first one that can be written to is taken
 */
record ProgramCache(List<Path> places) {

    /** Puts the files of a program into a new folder. */
    interface Unpacker {
        void unpack(InputStream content, Path into) throws IOException;
    }

    /**
     * The folder with the unpacked program.
     *
     * @param resource its name on the class path
     * @throws StartupProblem when there is no such program for this machine, or no place to keep it
     */
    Path unpacked(String name, String resource, Unpacker unpacker) {
        String folder = name + "-" + digest(name, resource).substring(0, 16);
        IOException last = new IOException("no place given");
        for (Path place : places) {
            try {
                Path target = place.resolve(folder);
                if (!Files.isDirectory(target)) {
                    unpack(resource, unpacker, place, target);
                }
                return target;
            } catch (IOException e) {
                last = e;
            }
        }
        throw new StartupProblem(
                "Cannot unpack " + name + " in any of " + places + ": " + last.getMessage() + ".", last);
    }

    private static void unpack(String resource, Unpacker unpacker, Path place, Path target) throws IOException {
        Files.createDirectories(place);
        Path draft = Files.createTempDirectory(place, "unpacking-");
        try (InputStream content = open(resource)) {
            unpacker.unpack(content, draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            deleteAll(draft);
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    private static String digest(String name, String resource) {
        try (InputStream content = open(resource);
                var digesting = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (IOException e) {
            throw new StartupProblem(
                    "No " + name + " for this machine comes with Mirubato (" + resource
                            + " is missing): give the address of your own one.",
                    e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream content = ProgramCache.class.getResourceAsStream("/" + resource);
        if (content == null) {
            throw new IOException(resource + " is not on the class path");
        }
        return content;
    }

    private static void deleteAll(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
