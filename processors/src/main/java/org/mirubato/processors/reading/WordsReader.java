package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.reading.ComposerRule.Composer;
import org.mirubato.processors.reading.TitleRule.Title;

/** Title, composer and opus from the words above the music. */
final class WordsReader {

    private final UprightPage page;
    private final Header header;
    private final double enoughForComposer;
    private final @Nullable String metadataTitle;

    private WordsReader(UprightPage page, Header header, double enoughForComposer, @Nullable String metadataTitle) {
        this.page = page;
        this.header = header;
        this.enoughForComposer = enoughForComposer;
        this.metadataTitle = metadataTitle;
    }

    static WordsReader above(FirstSystem system, List<Staff> staves, UprightPage page, @Nullable String metadataTitle) {
        Header header = Header.above(system, staves, page.contents());
        return new WordsReader(page, header, ComposerRule.ENOUGH, metadataTitle);
    }

    static WordsReader cover(UprightPage page, @Nullable String metadataTitle) {
        return new WordsReader(page, Header.cover(page.contents()), ComposerRule.ENOUGH_ON_COVER, metadataTitle);
    }

    List<ReadValue> values() {
        List<ReadValue> values = new ArrayList<>();
        Optional<Title> title = new TitleRule(header).find();
        title.map(this::value).or(this::fromMetadata).ifPresent(values::add);
        Optional<Composer> composer = new ComposerRule(header, title, enoughForComposer).find();
        composer.map(this::value).ifPresent(values::add);
        List<TextLine> named = new ArrayList<>(title.map(Title::lines).orElse(List.of()));
        composer.map(Composer::line).ifPresent(named::add);
        OpusRule.find(header.lines(), named)
                .map(opus -> new ReadValue(
                        ReadField.OPUS, opus.text(), opus.sure() ? 0.9 : 0.7, "text", page.place(opus.box())))
                .ifPresent(values::add);
        return values;
    }

    /** Sure when it clearly outweighs the other lines, surer when the file's own title begins alike. */
    private ReadValue value(Title title) {
        double confidence = Math.max(0.5, Math.min(0.9, 0.35 + 0.4 * title.lead()));
        if (metadataTitle != null) {
            String printed = Folding.fold(title.text());
            String stored = Folding.fold(metadataTitle);
            boolean alike = !stored.isEmpty() && (printed.startsWith(stored) || stored.startsWith(printed));
            confidence = alike ? 0.97 : confidence;
        }
        return new ReadValue(ReadField.TITLE, title.text(), confidence, "text", page.place(title.box()));
    }

    private Optional<ReadValue> fromMetadata() {
        return Optional.ofNullable(metadataTitle)
                .map(Words::tidy)
                .filter(text -> Words.hasLetters(text) && !Words.is(Words.FILE_LIKE, text))
                .map(text -> new ReadValue(ReadField.TITLE, text, 0.5, "metadata", null));
    }

    private ReadValue value(Composer composer) {
        double confidence = Math.min(0.97, 0.45 + 0.15 * composer.strength());
        return new ReadValue(ReadField.COMPOSER, composer.text(), confidence, "text", page.place(composer.box()));
    }
}
