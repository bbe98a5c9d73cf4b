package org.mirubato.infra.cli;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the files to send. A file named by itself is taken whatever it is called; of a folder, all PDF, PNG and JPEG files below it,
 * links followed, hidden ones left out, each once, in the order of their paths.
 */
public final class ScoreFiles {

    private final Set<Path> seen = new HashSet<>();
    private final List<ImportItem> items = new ArrayList<>();

    private ScoreFiles() {}

    /** One item for each file; what cannot be read is among them, already failed. */
    public static List<ImportItem> find(List<Path> paths) {
        ScoreFiles files = new ScoreFiles();
        paths.forEach(files::add);
        return List.copyOf(files.items);
    }

    private void add(Path path) {
        if (Files.isDirectory(path)) {
            walk(path);
        } else if (Files.exists(path)) {
            take(path, String.valueOf(path.getFileName()));
        } else {
            items.add(ImportItem.of(path, path.toString()).failed("there is no such file or folder"));
        }
    }

    private void walk(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Collector(folder, found));
        } catch (IOException unreadable) {
            items.add(ImportItem.of(folder, folder.toString()).failed("cannot be read"));
        }
        found.sort(Comparator.naturalOrder());
        found.forEach(file -> take(file, folder.relativize(file).toString()));
    }

    private void take(Path file, String label) {
        try {
            if (seen.add(file.toRealPath())) {
                items.add(ImportItem.of(file, label));
            }
        } catch (IOException unreadable) {
            items.add(ImportItem.of(file, label).failed("cannot be read"));
        }
    }

    private final class Collector extends SimpleFileVisitor<Path> {

        private final Path root;
        private final List<Path> found;

        Collector(Path root, List<Path> found) {
            this.root = root;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            // A folder reached a second time by a link holds nothing new.
            boolean wanted = (folder.equals(root) || !hidden(folder)) && seen.add(folder.toRealPath());
            return wanted ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !hidden(file) && FileKind.of(file) != FileKind.OTHER) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            boolean loop = problem instanceof FileSystemLoopException;
            if (!loop && !hidden(file)) {
                items.add(ImportItem.of(file, root.relativize(file).toString()).failed("cannot be read"));
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean hidden(Path path) {
            return String.valueOf(path.getFileName()).startsWith(".");
        }
    }
}
