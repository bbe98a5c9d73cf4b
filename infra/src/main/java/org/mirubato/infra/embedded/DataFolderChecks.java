package org.mirubato.infra.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** What must be true of a data folder before anything is started on it. */
final class DataFolderChecks {

    private static final long NEEDED_MEGABYTES = 512;
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rwx------");

    private DataFolderChecks() {}

    /** The real path of a folder that exists, is ours alone, can be written to and has room. */
    static Path usable(Path folder) {
        Path root = created(folder.toAbsolutePath().normalize());
        checkOwner(root);
        checkNotSomethingElse(root);
        privateFolder(root);
        checkWritable(root);
        checkSpace(root);
        return root;
    }

    /** Makes the folder when it is missing, and closes it to everybody else. */
    static void privateFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            if (!Files.getPosixFilePermissions(folder).equals(PRIVATE)) {
                Files.setPosixFilePermissions(folder, PRIVATE);
            }
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    private static Path created(Path folder) {
        try {
            Files.createDirectories(folder);
            return folder.toRealPath();
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    /** PostgreSQL runs without the rights of root, so even root can't use a folder of somebody else. */
    private static void checkOwner(Path root) {
        try {
            String owner = Files.getOwner(root).getName();
            String user = System.getProperty("user.name");
            if (!owner.equals(user)) {
                throw new StartupProblem("The data folder " + root + " belongs to " + owner + ", and you are " + user
                        + ": start as " + owner + ", or choose another folder with --data.");
            }
        } catch (IOException e) {
            throw notWritable(root, e);
        }
    }

    /**
     * Closing somebody's home folder to others by a mistyped option would be a bad surprise. The keys of another node may be in
     * an otherwise empty one already.
     */
    private static void checkNotSomethingElse(Path root) {
        try (Stream<Path> content = Files.list(root)) {
            boolean empty = content.allMatch(root.resolve("secrets")::equals);
            if (!empty && !Files.isDirectory(root.resolve("run"))) {
                throw new StartupProblem(
                        "The folder " + root + " holds other files: choose an empty or a new one with --data.");
            }
        } catch (IOException e) {
            throw notWritable(root, e);
        }
    }

    private static void checkWritable(Path root) {
        try {
            Files.delete(Files.createTempFile(root, ".write", ".test"));
        } catch (IOException e) {
            throw notWritable(root, e);
        }
    }

    private static void checkSpace(Path root) {
        try {
            long free = Files.getFileStore(root).getUsableSpace() >> 20;
            if (free < NEEDED_MEGABYTES) {
                throw new StartupProblem(
                        "Only " + free + " MB are free on the disk of " + root + ", and Mirubato needs "
                                + NEEDED_MEGABYTES + " MB: make room, or choose another folder with --data.");
            }
        } catch (IOException e) {
            throw notWritable(root, e);
        }
    }

    private static StartupProblem notWritable(Path folder, IOException cause) {
        return new StartupProblem(
                "Cannot write to the data folder " + folder + ": make it writable, or choose another one with --data.",
                cause);
    }
}
