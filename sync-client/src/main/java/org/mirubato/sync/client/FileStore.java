package org.mirubato.sync.client;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps everything in one file, each step on a line of JSON that is forced to the disk before it counts. The file is read when it is
 * opened, and written anew without what is past. One program at a time may have it open.
 */
public final class FileStore implements SyncStore, AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TAKE = "take";
    private static final String KEEP = "keep";
    private static final String ANSWERED = "answered";
    private static final String NAME = "name";

    private final MemoryStore memory;
    private final String name;
    private final FileChannel lock;

    /** No channel: that is closed for everybody when a thread is interrupted while it writes. */
    private final RandomAccessFile file;

    /** Up to where it holds whole steps. */
    private long good;

    private FileStore(MemoryStore memory, String name, FileChannel lock, RandomAccessFile file) throws IOException {
        this.name = name;
        this.memory = memory;
        this.lock = lock;
        this.file = file;
        good = file.length();
    }

    @FunctionalInterface
    interface Opening {

        RandomAccessFile open(Path path) throws IOException;
    }

    /**
     * Opens the file, making it when it is not there.
     *
     * @throws IOException when it can't be read or written, or another program has it open
     */
    public static FileStore open(Path path) throws IOException {
        return open(path, file -> new RandomAccessFile(file.toFile(), "rw"));
    }

    static FileStore open(Path path, Opening opening) throws IOException {
        FileChannel lock = locked(path.resolveSibling(path.getFileName() + ".lock"));
        try {
            return open(path, lock, opening);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static FileStore open(Path path, FileChannel lock, Opening opening) throws IOException {
        MemoryStore memory = new MemoryStore();
        String name = Files.exists(path) ? read(path, memory) : "";
        if (name.isEmpty()) {
            name = "device-" + UUID.randomUUID();
        }
        Stream<String> first = Stream.of(JSON.createObjectNode().put(NAME, name).toString());
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.write(
                fresh,
                Stream.concat(first, memory.log().stream().map(FileStore::line)).toList(),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new FileStore(memory, name, lock, opening.open(path));
    }

    private static FileChannel locked(Path path) throws IOException {
        FileChannel lock = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // this very program has it
        }
        lock.close();
        throw new IOException("another program keeps its copy there: end it, or name another file");
    }

    /** A step as it is kept: exactly one of the three is there. */
    record Step(
            @Nullable Delta take,
            @Nullable JsonNode keep,
            @Nullable Set<Long> answered) {}

    /** A name that was made with the file, under which a device may go: it is as old as the numbers that are kept here. */
    public String name() {
        return name;
    }

    @Override
    public Place place() {
        return memory.place();
    }

    @Override
    public void take(Delta delta) {
        write(new Step(delta, null, null));
        memory.take(delta);
    }

    @Override
    public Optional<Op> find(String kind, String id) {
        return memory.find(kind, id);
    }

    @Override
    public Collection<Op> entities() {
        return memory.entities();
    }

    @Override
    public Mutation keep(ObjectNode change) {
        Mutation mutation = memory.numbered(change);
        write(new Step(null, mutation.json(), null));
        memory.restore(mutation);
        return mutation;
    }

    @Override
    public Collection<Mutation> waiting() {
        return memory.waiting();
    }

    @Override
    public void answered(Set<Long> mids) {
        if (!mids.isEmpty()) {
            write(new Step(null, null, mids));
            memory.answered(mids);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
        lock.close();
    }

    private void write(Step step) {
        byte[] line = (line(step) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            // what an earlier step has left of itself when it failed must not come before this one
            cut();
            file.write(line);
            file.getFD().sync();
            good += line.length;
        } catch (IOException e) {
            tryToCut(e);
            throw new UncheckedIOException(e);
        }
    }

    private void cut() throws IOException {
        if (file.length() != good) {
            file.setLength(good);
        }
        file.seek(good);
    }

    private void tryToCut(IOException why) {
        try {
            cut();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** The name in the file. A last line that was cut short by a crash is of a step that nobody was told is done. */
    private static String read(Path path, MemoryStore memory) throws IOException {
        String name = "";
        List<String> lines = Files.readAllLines(path);
        for (int i = 0; i < lines.size(); i++) {
            try {
                JsonNode step = JSON.readTree(lines.get(i));
                name = step.path(NAME).asString(name);
                replay(memory, step);
            } catch (JacksonException | ClassCastException e) {
                if (i < lines.size() - 1) {
                    throw new IOException("line " + (i + 1) + " of " + path + " can't be read", e);
                }
            }
        }
        return name;
    }

    private static void replay(MemoryStore memory, JsonNode step) {
        if (step.has(TAKE)) {
            memory.take(JSON.treeToValue(step.path(TAKE), Delta.class));
        } else if (step.has(KEEP)) {
            JsonNode json = step.path(KEEP);
            memory.restore(new Mutation(json.path("mid").asLong(), json));
        } else {
            step.path(ANSWERED).forEach(mid -> memory.answered(Set.of(mid.asLong())));
        }
    }

    private static String line(Step step) {
        ObjectNode line = JSON.createObjectNode();
        if (step.take() != null) {
            line.set(TAKE, JSON.valueToTree(step.take()));
        } else if (step.keep() != null) {
            line.set(KEEP, step.keep());
        } else {
            line.set(ANSWERED, JSON.valueToTree(step.answered()));
        }
        return line.toString();
    }
}
