package org.mirubato.infra.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one folder that holds all data of an installation, opened by one process at a time. {@code run/app.pid} holds the
 * process id of whoever has it open and is empty otherwise; the lock on it ends with the process, however that ended.
 */
public final class DataFolder implements AutoCloseable {

    private static final List<String> PARTS = List.of("redis", "s3", "spool", "secrets", "run", "logs", "work");

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Makes the folder when it is missing, closes it to other users, checks it and takes it. What a killed process was
     * working on is thrown away.
     *
     * @throws StartupProblem when it can't be used, or another process uses it
     */
    public static DataFolder open(Path folder) {
        Path root = DataFolderChecks.usable(folder);
        for (String part : PARTS) {
            DataFolderChecks.privateFolder(root.resolve(part));
        }
        FileChannel lock = take(root);
        clear(root.resolve("work"));
        return new DataFolder(root, lock);
    }

    /** The folder itself, absolute and without symbolic links. */
    public Path root() {
        return root;
    }

    /** A part of the folder, such as {@code spool}, {@code run} or {@code logs}. */
    public Path part(String name) {
        return root.resolve(name);
    }

    /** A folder for temporary files, made when it is missing; everything in it is gone at the next start. */
    public Path work(String name) {
        Path folder = part("work").resolve(name);
        DataFolderChecks.privateFolder(folder);
        return folder;
    }

    /** The secrets of this installation. */
    public Secrets secrets() {
        return new Secrets(part("secrets"));
    }

    /** Gives the folder back; it is never deleted. */
    @Override
    public void close() {
        try (lock) {
            lock.truncate(0);
        } catch (IOException e) {
            throw new StartupProblem("Cannot release " + pidFile(root) + ": " + e.getMessage(), e);
        }
    }

    private static Path pidFile(Path root) {
        return root.resolve("run").resolve("app.pid");
    }

    private static FileChannel take(Path root) {
        Path file = pidFile(root);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StartupProblem("Mirubato is running on " + root + " already (process "
                        + Files.readString(file).strip() + "): stop it, or choose another folder with --data.");
            }
            channel.truncate(0);
            String pid = ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException e) {
            throw new StartupProblem("Cannot write " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private static void clear(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(folder))
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // an orphaned child is still at work on it: gone at the next start
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }
}
