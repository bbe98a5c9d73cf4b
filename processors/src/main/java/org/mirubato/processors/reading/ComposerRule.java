package org.mirubato.processors.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mirubato.processors.reading.TitleRule.Title;

/**
 * Finds the composer: by custom at the right over the first staff, the poet at the left; life years, the form of a name and
 * words such as "music by" decide where custom does not.
 */
final class ComposerRule {

    /** What a line above music needs to be believed; a name alone at the right reaches it, one under the title does not. */
    static final double ENOUGH = 2;

    /** What it needs on a cover, where a name stands in the middle. */
    static final double ENOUGH_ON_COVER = 1.5;

    private final Header header;
    private final Optional<Title> title;
    private final double enough;

    ComposerRule(Header header, Optional<Title> title, double enough) {
        this.header = header;
        this.title = title;
        this.enough = enough;
    }

    /**
     * A composer as printed.
     *
     * @param strength how much speaks for it, at least what was asked for
     * @param line where the name stands
     */
    record Composer(String text, Box box, double strength, TextLine line) {}

    Optional<Composer> find() {
        List<TextLine> candidates =
                header.lines().stream().filter(line -> strength(line) >= enough).toList();
        return candidates.stream()
                .max(Comparator.comparingDouble(this::strength)
                        .thenComparing(line -> -line.box().bottom()))
                .map(this::whole);
    }

    private Composer whole(TextLine line) {
        String opusless = OpusRule.without(Credits.composer(line.text()));
        Optional<TextLine> years = header.lines().stream()
                .filter(next -> Words.onlyYears(next.text()) && below(line, next))
                .findFirst();
        Box box = years.map(next -> next.box().join(line.box())).orElse(line.box());
        String full = years.map(next -> opusless + " " + next.text()).orElse(opusless);
        return new Composer(full, box, strength(line), line);
    }

    private static boolean below(TextLine line, TextLine next) {
        double gap = next.box().bottom() - line.box().bottom();
        return gap > 0
                && gap < 2.5 * line.size()
                && next.box().right() > line.box().left()
                && next.box().left() < line.box().right();
    }

    private double strength(TextLine line) {
        String text = line.text();
        boolean named = Credits.named(text);
        if (inTitle(line) || !Words.hasLetters(text) || Words.onlyYears(text) || OpusRule.onlyOpus(text)) {
            return 0;
        }
        if (!named && (Words.is(Words.OTHER_HAND, text) || Words.is(Words.RELATION, text) || TempoWords.is(text))) {
            return 0;
        }
        if (Words.is(Words.INSTRUMENT, text)
                || Words.is(Words.SECTION, text)
                || InstrumentNames.list(text).isPresent()) {
            return 0;
        }
        boolean years = Words.has(Words.LIFE_YEARS, text);
        boolean known = header.knownComposer(line).isPresent();
        String name = Credits.composer(text);
        // what stands where chords and directions do must say more than that it stands there
        boolean direction = header.closeToMusic(line) && !named && !years && !Words.likeAWholeName(name);
        double strength = direction ? 0 : place(line);
        strength += years ? 1.2 : 0;
        strength += known ? 1 : 0;
        strength += Words.likeAName(name) ? 0.6 : 0;
        strength += named ? 1.5 : 0;
        strength -= text.length() > 70 ? 1 : 0;
        return strength;
    }

    private double place(TextLine line) {
        if (header.atRight(line)) {
            return 2;
        }
        if (header.atLeft(line)) {
            return 0.3;
        }
        return header.centred(line) && belowTitle(line) ? 1 : 0.8;
    }

    private boolean belowTitle(TextLine line) {
        return title.isEmpty() || line.box().bottom() > title.get().box().top();
    }

    private boolean inTitle(TextLine line) {
        return title.isPresent() && title.get().lines().contains(line);
    }
}
