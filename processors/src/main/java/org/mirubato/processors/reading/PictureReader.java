package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.child.ChildFailed;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.reading.ocr.OcrAnswer;
import org.mirubato.processors.reading.ocr.OcrLine;
import org.mirubato.processors.reading.ocr.WordsInPicture;
import org.mirubato.processors.reading.picture.GreyPicture;
import org.mirubato.processors.reading.picture.PagePicture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the words on pictured pages say, by the same rules as engraved pages. Safe from any thread.
 *
 * @param words finds and reads them
 */
public record PictureReader(WordsInPicture words) implements PageReader {

    private static final String NAME = "picture-6";

    private static final Logger LOG = LoggerFactory.getLogger(PictureReader.class);

    /** Staves of one who sings and a piano. */
    private static final int WITH_PIANO = 3;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double reliability() {
        return 0.85;
    }

    @Override
    public List<ReadValue> read(ReadablePages pages) throws ChildFailed {
        return pictured(pages).stream()
                // what the file says of itself is told by who reads its contents, and must not count twice
                .filter(value -> pages.contents().isEmpty() || !value.source().equals("metadata"))
                .toList();
    }

    private List<ReadValue> pictured(ReadablePages pages) throws ChildFailed {
        PicturedWords first = null;
        for (PagePicture picture : pages.pictures()) {
            PicturedWords page = read(picture, pages.said(ReadField.CLEFS).isPresent());
            first = first == null ? page : first;
            if (!page.page.staves().isEmpty()) {
                return music(first, page, pages);
            }
        }
        if (first == null) {
            return List.of();
        }
        return first.shown(
                WordsReader.cover(first.upright(), pages.metadataTitle()).values());
    }

    /** A page with the words that stand on it. */
    private record PicturedWords(PicturedPage page, List<OcrLine> lines) {

        UprightPage upright() {
            return UprightPage.of(page.contents(lines));
        }

        List<ReadValue> shown(List<ReadValue> values) {
            return values.stream()
                    .map(value -> value.place() == null ? value : page.shown(value))
                    .toList();
        }
    }

    /** @param clefsSeen whether another reader has seen clefs, and so which way up pages of music stand */
    private PicturedWords read(PagePicture picture, boolean clefsSeen) throws ChildFailed {
        PicturedPage page = new PicturedPage(picture);
        OcrAnswer answer = words.read(header(page));
        boolean silent = answer.lines().isEmpty()
                && !clefsSeen
                && page.headerHeight() < page.whole().height();
        boolean upsideDown = answer.upsideDown()
                || silent && whole(page).filter(OcrAnswer::upsideDown).isPresent();
        if (!upsideDown) {
            return new PicturedWords(page, answer.lines());
        }
        PagePicture turned = picture.upsideDown();
        PicturedPage again = new PicturedPage(turned);
        return new PicturedWords(again, words.read(header(again)).lines());
    }

    private static GreyPicture header(PicturedPage page) {
        return page.whole().cut(0, 0, page.whole().width(), page.headerHeight());
    }

    /**
     * Who sings may rest at first: where some system has a staff more than a piano, words are looked for on the whole page.
     *
     * @return the staves with words below; empty when that can't be told, which must not cost the words above the music
     */
    private Optional<Set<Integer>> sung(PicturedPage page, PageContents above) throws ChildFailed {
        Set<Integer> sung = LyricsRule.findInLines(page.staves(), above.texts());
        if (!sung.isEmpty() || FirstSystem.most(FirstSystem.all(page.staves(), above)) < WITH_PIANO) {
            return Optional.of(sung);
        }
        return whole(page)
                .map(answer -> LyricsRule.findInLines(
                        page.staves(), page.contents(answer.lines()).texts()));
    }

    /** All words of a page; empty when they can't be read. */
    private Optional<OcrAnswer> whole(PicturedPage page) throws ChildFailed {
        try {
            return Optional.of(words.read(page.whole()));
        } catch (ChildFailed e) {
            if (e.blame() == ChildFailed.Blame.SURROUNDINGS) {
                throw e;
            }
            LOG.warn("the words of a whole page could not be read", e);
            return Optional.empty();
        }
    }

    private List<ReadValue> music(PicturedWords first, PicturedWords music, ReadablePages pages) throws ChildFailed {
        UprightPage page = music.upright();
        UprightPage cover = first == music ? page : first.upright();
        List<Staff> staves = music.page.staves();
        FirstSystem system = new FirstSystem(music.page.firstSystem());
        List<ReadValue> values =
                new ArrayList<>(HeaderWords.values(cover, page, system, staves, pages.metadataTitle()));
        Optional<Set<Integer>> sung = sung(music.page, page.contents());
        List<ReadValue> known =
                Stream.concat(values.stream(), pages.read().stream()).toList();
        Signs signs = Signs.of(pages);
        UprightPage sounding = UprightPage.of(music.page.sounding(page.contents(), signs.clefs, signs.fifths));
        values.addAll(new Musician(
                        sounding, system, staves, notes(music, sounding, pages, signs), known, sung.orElse(Set.of()))
                .valuesOfPicture());
        if (sung.isEmpty()) {
            values.removeIf(value -> value.field() == ReadField.LYRICS);
        }
        return values.stream()
                .map(value -> Optional.ofNullable(value.place())
                        .map(place -> place.page() == page.contents().page() ? music : first)
                        .map(side -> side.page.shown(value))
                        .orElse(value))
                .toList();
    }

    /**
     * What readers before have seen at the beginning of the staves.
     *
     * @param clefs of the first system, each as a word; empty when nobody has seen them
     * @param fifths of the key signature
     */
    private record Signs(List<String> clefs, int fifths) {

        static Signs of(ReadablePages pages) {
            return new Signs(
                    pages.said(ReadField.CLEFS)
                            .map(said -> List.of(said.split(" ")))
                            .orElse(List.of()),
                    pages.said(ReadField.KEY_SIGNATURE).map(Integer::valueOf).orElse(0));
        }
    }

    private static PieceNotes notes(PicturedWords music, UprightPage sounding, ReadablePages pages, Signs signs) {
        List<StaffNotes> first = StaffNotes.of(music.page.staves(), sounding.contents());
        PagePicture last = pages.pictures().get(pages.pictures().size() - 1);
        return new PieceNotes(
                first,
                last.sheet() == sounding.contents().page()
                        ? first
                        : new PicturedPage(last).ending(signs.clefs, signs.fifths));
    }
}
