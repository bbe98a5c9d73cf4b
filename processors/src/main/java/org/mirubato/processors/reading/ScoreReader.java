package org.mirubato.processors.reading;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.Reading;
import org.mirubato.processors.pdf.Inspection;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.pdf.ScoreFileWorker;
import org.mirubato.processors.pdf.WorkResult;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.pdf.WorkResult.Unreadable;
import org.mirubato.processors.reading.Fusion.Fused;
import org.mirubato.processors.reading.GuardedReader.Heard;

/**
 * Reads a score's file: the worker opens it, the rules read what it contains; where its pages hold no words or
 * signs of their own, they are drawn for the readers of pictures, and what all of them say is fused. Safe from any thread.
 */
public final class ScoreReader implements AutoCloseable {

    /** Time of one reader for one score. */
    public static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String AND = "+";

    /** Without these a page has not been read. */
    private static final List<ReadField> WANTED = List.of(ReadField.TITLE, ReadField.COMPOSER, ReadField.CLEFS);

    private final GuardedReader engraved;
    private final List<GuardedReader> readers;

    /** A reader of engraved files alone. */
    public ScoreReader() {
        this(List.of(), 1, LIMIT);
    }

    /**
     * @param readers of pictures, asked one after the other; each knows what those before it have said
     * @param atOnce scores that each of them reads at once
     * @param limit time of one of them for one score
     */
    public ScoreReader(List<PageReader> readers, int atOnce, Duration limit) {
        this(new EngravedReader(), readers, atOnce, limit);
    }

    ScoreReader(PageReader engraved, List<PageReader> readers, int atOnce, Duration limit) {
        this.engraved = new GuardedReader(engraved, atOnce, limit);
        this.readers = readers.stream()
                .map(reader -> new GuardedReader(reader, atOnce, limit))
                .toList();
    }

    /** A file's outside and what was read in it. */
    public record ReadScore(Inspection inspection, Reading reading) {}

    /** Inspects and reads one file. */
    public WorkResult<ReadScore> read(ScoreFileWorker worker, Path file) {
        WorkResult<Inspection> inspected = worker.inspect(file);
        if (inspected instanceof Done<Inspection> done) {
            Inspection inspection = done.value();
            return withoutUnreadable(worker.read(file))
                    .map(contents -> read(contents, inspection, ScorePictures.of(worker, file, inspection)))
                    .map(reading -> new ReadScore(inspection, reading));
        }
        return inspected.map(inspection -> new ReadScore(inspection, new Reading(EngravedReader.NAME, List.of())));
    }

    /** A file that opens is a score, even if what it contains can't be told: its pages may be seen all the same. */
    private static WorkResult<List<PageContents>> withoutUnreadable(WorkResult<List<PageContents>> contents) {
        return contents instanceof Unreadable ? new Done<>(List.of()) : contents;
    }

    /**
     * Reads what is known of a file.
     *
     * @param contents of its first pages; empty for pictures
     * @param pictures draws its pages where the contents do not suffice
     */
    public Reading read(List<PageContents> contents, Inspection inspection, ScorePictures pictures) {
        Heard printed = engraved.hear(new ReadablePages(contents, List.of(), inspection.title()));
        List<Heard> heard = new ArrayList<>(List.of(printed));
        Reading alone = together(heard);
        if (readers.isEmpty() || complete(alone)) {
            return alone;
        }
        ReadablePages pages = new ReadablePages(
                contents, pictures.frontAndLast(inspection.pageCount()), inspection.title(), alone.values());
        for (GuardedReader reader : readers) {
            Heard next = reader.hear(pages);
            heard.add(next);
            pages = next.pages().after(next.voice().values());
        }
        return together(heard);
    }

    private static Reading together(List<Heard> heard) {
        List<Fused> fused = Fusion.fuse(heard.stream().map(Heard::voice).toList());
        return new Reading(
                heard.stream()
                        .filter(Heard::complete)
                        .map(one -> one.voice().reader())
                        .collect(Collectors.joining(AND)),
                fused.stream().map(Fused::value).toList(),
                fused.stream().flatMap(one -> one.others().stream()).toList(),
                !heard.stream().allMatch(Heard::complete));
    }

    /** A page with a title and clefs of its own holds its words as words: what is missing then is not printed, and no picture shows it. */
    private static boolean complete(Reading printed) {
        boolean wordsAndSigns = printed.value(ReadField.CLEFS).isPresent()
                && printed.value(ReadField.TITLE)
                        .filter(title -> title.place() != null)
                        .isPresent();
        return wordsAndSigns
                || WANTED.stream().allMatch(field -> printed.value(field).isPresent());
    }

    /**
     * What {@link Reading#reader()} is of a score that needs no reading anew: who reads engraved files is done with most of them,
     * and the others have all readers' names.
     */
    public Set<String> current() {
        String all = Stream.concat(
                        Stream.of(EngravedReader.NAME), readers.stream().map(GuardedReader::name))
                .collect(Collectors.joining(AND));
        return Stream.of(EngravedReader.NAME, all).collect(Collectors.toUnmodifiableSet());
    }

    /** Names of the readers that keep failing and are left alone for a while. */
    public List<String> resting() {
        return Stream.concat(Stream.of(engraved), readers.stream())
                .filter(reader -> !reader.healthy())
                .map(GuardedReader::name)
                .toList();
    }

    @Override
    public void close() {
        engraved.close();
        readers.forEach(GuardedReader::close);
    }
}
