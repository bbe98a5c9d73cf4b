package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;

/** What a musician would say of a piece who has seen its first and its last page. */
final class Musician {

    private final UprightPage page;
    private final FirstSystem system;
    private final List<ReadValue> read;
    private final Header header;
    private final List<StaffNotes> notes;
    private final List<StaffNotes> lastNotes;

    /**
     * @param pages all pages that were read, in order
     * @param page the first of them with music
     * @param staves all staves of that page
     * @param read what stands on the page already
     */
    Musician(List<UprightPage> pages, UprightPage page, FirstSystem system, List<Staff> staves, List<ReadValue> read) {
        this.page = page;
        this.system = system;
        this.read = List.copyOf(read);
        header = Header.above(system, staves, page.contents());
        notes = StaffNotes.of(staves, page.contents());
        UprightPage last = pages.get(pages.size() - 1);
        lastNotes = last == page ? notes : StaffNotes.of(StaffFinder.find(last.contents()), last.contents());
    }

    List<ReadValue> values() {
        List<ReadValue> values = new ArrayList<>();
        key().ifPresent(values::add);
        return values;
    }

    private Optional<ReadValue> key() {
        return value(ReadField.KEY_SIGNATURE).flatMap(signature -> {
            List<String> words = Stream.concat(
                            value(ReadField.TITLE).stream().map(ReadValue::value),
                            header.lines().stream().map(TextLine::text))
                    .toList();
            return new KeyRule(Integer.parseInt(signature.value()), words, notes, lastNotes)
                    .find()
                    .map(key -> new ReadValue(
                            ReadField.KEY,
                            key.key().words(),
                            Math.min(key.confidence(), signature.confidence()),
                            key.named() ? "text" : "glyphs",
                            signature.place()));
        });
    }

    private Optional<ReadValue> value(ReadField field) {
        return read.stream().filter(value -> value.field() == field).findFirst();
    }
}
