package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.reading.Clefs.Clef;

/** What a musician would say of a piece who has seen its first and its last page. */
final class Musician {

    private final UprightPage page;
    private final List<FirstSystem> systems;
    private final FirstSystem system;
    private final List<Staff> staves;
    private final List<ReadValue> read;
    private final Set<Integer> sung;
    private final Header header;
    private final PieceNotes notes;

    /**
     * @param page the first with music
     * @param top its first system
     * @param staves all staves of that page
     * @param notes on them and at the end
     * @param read what stands on the page already
     * @param sung the indices of the staves with words below
     */
    Musician(
            UprightPage page,
            FirstSystem top,
            List<Staff> staves,
            PieceNotes notes,
            List<ReadValue> read,
            Set<Integer> sung) {
        this.page = page;
        systems = FirstSystem.all(staves, page.contents());
        int most = FirstSystem.most(systems);
        system = systems.stream()
                .filter(one ->
                        one.staves().size() == most && most > top.staves().size())
                .findFirst()
                .orElse(top);
        this.staves = List.copyOf(staves);
        this.read = List.copyOf(read);
        this.sung = Set.copyOf(sung);
        header = Header.above(top, staves, page.contents());
        this.notes = notes;
    }

    /** What can be said of a page on a picture. */
    List<ReadValue> valuesOfPicture() {
        List<ReadValue> values = new ArrayList<>();
        key("picture").or(this::namedKey).ifPresent(values::add);
        values.add(staves(0.9));
        values.add(lyrics(0.6, 0.85));
        List<String> clefs = clefsOnPage();
        // seldom wrong on pictures, and what their reader says counts a little less anyhow
        addWords(values, clefs.stream().allMatch(String::isEmpty) ? List.of() : clefs, 0.95);
        if (value(ReadField.DIFFICULTY_LEVEL).isEmpty()) {
            values.addAll(difficulty().values(0.65, "picture"));
        }
        return values;
    }

    /** A later movement's page may name the key of the whole: the signature that was read must allow it. */
    private Optional<ReadValue> namedKey() {
        Optional<Integer> signature =
                value(ReadField.KEY_SIGNATURE).map(ReadValue::value).map(Integer::valueOf);
        return header.lines().stream()
                .flatMap(line -> KeyNames.key(line.text())
                        .filter(key -> signature.stream().allMatch(fifths -> KeyRule.allows(fifths, key)))
                        .map(key -> new ReadValue(ReadField.KEY, key.words(), 0.9, "text", page.place(line.box())))
                        .stream())
                .findFirst();
    }

    List<ReadValue> values() {
        List<ReadValue> values = new ArrayList<>();
        key("glyphs").ifPresent(values::add);
        values.add(staves(0.95));
        values.add(lyrics(0.8, 0.95));
        addWords(values, clefsOnPage(), 0.75);
        values.addAll(difficulty().values(0.6, "glyphs"));
        return values;
    }

    private DifficultyRule difficulty() {
        return DifficultyRule.of(
                systems, notes.first(), CollinearLines.vertical(page.contents().lines()), signature(), metre());
    }

    private ReadValue lyrics(double without, double with) {
        return new ReadValue(
                ReadField.LYRICS, sung.isEmpty() ? "no" : "yes", sung.isEmpty() ? without : with, "text", null);
    }

    private List<String> clefsOnPage() {
        return system.staves().stream()
                .map(staff -> Clefs.find(staff, page.contents()).map(Clef::name).orElse(""))
                .toList();
    }

    private void addWords(List<ReadValue> values, List<String> clefs, double shapes) {
        instruments(clefs, shapes).ifPresent(values::add);
        AboutRule about = new AboutRule(header);
        about.tempo().map(found -> value(ReadField.TEMPO_MARKING, found)).ifPresent(values::add);
        about.arranger().map(found -> value(ReadField.ARRANGER, found)).ifPresent(values::add);
        about.movement().map(found -> value(ReadField.MOVEMENT, found)).ifPresent(values::add);
        period().ifPresent(values::add);
    }

    private ReadValue staves(double confidence) {
        return new ReadValue(
                ReadField.STAVES,
                Integer.toString(system.staves().size()),
                confidence,
                "glyphs",
                page.place(system.staves().stream()
                        .map(staff -> staff.box(staff.left(), staff.right()))
                        .reduce(Box::join)
                        .orElseThrow()));
    }

    private Optional<ReadValue> instruments(List<String> clefs, double shapes) {
        int size = system.staves().size();
        // words may begin in a later system of the same staves
        Set<Integer> sungOnes = new TreeSet<>();
        for (FirstSystem other : systems) {
            for (int i = 0; i < size && other.staves().size() == size; i++) {
                if (sung.contains(staves.indexOf(other.staves().get(i)))) {
                    sungOnes.add(i);
                }
            }
        }
        int first = staves.indexOf(system.top());
        List<StaffNotes> systemNotes = notes.first().subList(first, first + size);
        InstrumentRule rule = new InstrumentRule(
                system,
                clefs,
                sungOnes,
                systemNotes,
                TextLine.of(page.contents().texts()),
                header.lines(),
                shapes);
        return rule.find()
                .map(found -> new ReadValue(
                        ReadField.INSTRUMENTS,
                        String.join(", ", found.names()),
                        found.confidence(),
                        found.box() == null ? "glyphs" : "text",
                        found.box() == null ? null : page.place(found.box())));
    }

    private Optional<ReadValue> key(String seen) {
        return value(ReadField.KEY_SIGNATURE).flatMap(signature -> {
            List<String> words = Stream.concat(
                            value(ReadField.TITLE).stream().map(ReadValue::value),
                            header.lines().stream().map(TextLine::text))
                    .toList();
            return new KeyRule(Integer.parseInt(signature.value()), words, notes)
                    .find()
                    .map(key -> new ReadValue(
                            ReadField.KEY,
                            key.key().words(),
                            Math.min(key.confidence(), signature.confidence()),
                            key.named() ? "text" : seen,
                            signature.place()));
        });
    }

    private ReadValue value(ReadField field, AboutRule.Found found) {
        return new ReadValue(field, found.text(), found.confidence(), "text", page.place(found.box()));
    }

    private Optional<ReadValue> period() {
        return value(ReadField.COMPOSER)
                .flatMap(composer -> StylePeriod.of(composer.value())
                        .map(period -> new ReadValue(
                                ReadField.STYLE_PERIOD,
                                period.word(),
                                Math.min(period.confidence(), composer.confidence()),
                                "composer",
                                composer.place())));
    }

    private int signature() {
        return value(ReadField.KEY_SIGNATURE)
                .map(ReadValue::value)
                .map(Integer::valueOf)
                .orElse(0);
    }

    private String metre() {
        return value(ReadField.TIME_SIGNATURE).map(ReadValue::value).orElse("4/4");
    }

    private Optional<ReadValue> value(ReadField field) {
        return read.stream().filter(value -> value.field() == field).findFirst();
    }
}
