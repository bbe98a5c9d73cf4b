package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the title: the largest words above the music, preferably centred and heavy.
 *
 * <p>Lines of the same size and weight right below continue it; a number or movement that stands under it belongs to it.
 */
final class TitleRule {

    private final Header header;

    /** Lines that are nothing but the name of one composer whom the page names, and no other. */
    private final Set<TextLine> composers;

    TitleRule(Header header) {
        this.header = header;
        Map<TextLine, String> known = new HashMap<>();
        header.lines().forEach(line -> header.knownComposer(line).ifPresent(composer -> known.put(line, composer)));
        // a piece may be called after one composer and be by another
        composers = new HashSet<>(known.values()).size() == 1 ? known.keySet() : Set.of();
    }

    /**
     * A title.
     *
     * @param lines the lines it was put together from
     * @param lead by how much it outweighs the runner-up, 1 for no more
     */
    record Title(String text, List<TextLine> lines, double lead) {

        Box box() {
            return lines.stream().map(TextLine::box).reduce(Box::join).orElseThrow();
        }
    }

    /** A composer's name is a title where no other line can be one. */
    Optional<Title> find() {
        return best(header.lines().stream()
                        .filter(line -> !composers.contains(line))
                        .toList())
                .or(() -> best(header.lines()));
    }

    private Optional<Title> best(List<TextLine> lines) {
        Optional<TextLine> best = lines.stream()
                .filter(line -> weight(line) > 0)
                .max(Comparator.comparingDouble(this::weight)
                        .thenComparing(line -> -line.box().bottom()));
        return best.map(this::whole);
    }

    private Title whole(TextLine first) {
        List<TextLine> lines = new ArrayList<>(List.of(first));
        StringBuilder text = new StringBuilder(first.text());
        for (TextLine next : header.lines()) {
            TextLine last = lines.get(lines.size() - 1);
            if (continues(last, next)) {
                text.append(' ').append(next.text());
                lines.add(next);
            }
        }
        double runnerUp = header.lines().stream()
                .filter(line -> !lines.contains(line) && !composers.contains(line))
                .mapToDouble(this::weight)
                .max()
                .orElse(0);
        number(lines).or(() -> name(lines)).ifPresent(line -> {
            text.append(", ").append(line.text().replaceFirst("[.,;:]+$", ""));
            lines.add(line);
        });
        double lead = runnerUp <= 0 ? 2 : weight(first) / runnerUp;
        return new Title(text.toString(), lines, lead);
    }

    /** A line set like the one above it, right below, on the same axis. */
    private boolean continues(TextLine above, TextLine line) {
        double gap = line.box().bottom() - above.box().bottom();
        return gap > 0.6 * above.size()
                && gap < 1.9 * above.size()
                && Math.abs(line.size() - above.size()) < 0.03 * above.size()
                && line.bold() == above.bold()
                && Math.abs(line.box().centre() - above.box().centre()) < 0.05 * header.width()
                && !composers.contains(line)
                && weight(line) > 0;
    }

    /** The number or movement under a title. The first one at the left heads a whole work that begins here: not part of it. */
    private Optional<TextLine> number(List<TextLine> title) {
        TextLine last = title.get(title.size() - 1);
        return header.lines().stream()
                .filter(line -> line.box().bottom() > last.box().bottom())
                .filter(line -> !header.atRight(line))
                .filter(line ->
                        Words.is(Words.MOVEMENT, line.text()) && line.text().length() <= 40)
                .filter(line -> header.centred(line) || !Words.is(Words.FIRST_MOVEMENT, line.text()))
                .findFirst();
    }

    /** What stands under a title that only counts, such as "Lesson I" or "Study 12", names the piece. */
    private Optional<TextLine> name(List<TextLine> title) {
        TextLine last = title.get(title.size() - 1);
        if (title.size() > 1 || !Words.is(Words.COUNTED, last.text())) {
            return Optional.empty();
        }
        return header.lines().stream()
                .filter(line -> line.box().bottom() > last.box().bottom() && header.centred(line))
                .findFirst()
                .filter(line -> weight(line) >= line.size() && !Words.is(Words.RELATION, line.text()));
    }

    /** Font size, weighed by place and by what the words say; 0 for what cannot be a title. */
    private double weight(TextLine line) {
        String text = line.text();
        if (Words.onlyYears(text) || OpusRule.onlyOpus(text) || !Words.hasLetters(text)) {
            return 0;
        }
        double weight = line.size() * (line.bold() ? 1.15 : 1) * (header.centred(line) ? 1.2 : 1);
        if (Words.is(Words.INSTRUMENT, text) || TempoWords.is(text) || Words.is(Words.SECTION, text)) {
            weight *= header.centred(line) ? 0.8 : 0.5;
        }
        if (Words.is(Words.OTHER_HAND, text) || (Words.has(Words.LIFE_YEARS, text) && !header.centred(line))) {
            weight *= 0.6;
        }
        if (header.atRight(line)) {
            return line.bold() ? 0.7 * weight : 0;
        }
        return weight;
    }
}
