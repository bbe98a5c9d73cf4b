package org.mirubato.processors.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mirubato.processors.pdf.TextRun;

/** Finds words under the notes: syllables that stand on one line below a staff and go along most of it. */
final class LyricsRule {

    /** Spaces below a staff where the first verse begins, and where the last one ends. */
    private static final double LAST_VERSE = 16;

    private static final int FEWEST_SYLLABLES = 4;

    /** Parts of the staff's length that the syllables cover from the first to the last. */
    private static final double COVERED = 0.3;

    /** Font sizes between two syllables. Below a page's last staff it must be more than between the words of a footer. */
    private static final double APART = 0.12;

    private static final double APART_AT_FOOT = 0.5;

    /** Chord names, fingers and dynamics stand alike, but are no words. */
    private static final Pattern NO_SYLLABLE = Pattern.compile(
            "[A-H](#|b|♯|♭)?(m|maj|min|dim|aug|sus|add|°|ø)?\\d*(/[A-H](#|b|♯|♭)?)?|[pimac]|[mpfszr]{1,4}|[IVX]+|\\P{L}*"
                    + "|(cresc|dim|rit|decresc|ped|simile|sim|dolce|rall|poco|a|tempo|piu|più|molto|accel|legato|stacc|tr|con|espress|cantabile)\\.?");

    /** Three words set in one go: footers and directions, since syllables are set one by one. */
    private static final Pattern SENTENCE = Pattern.compile("\\S+\\s+\\S+\\s+\\S.*");

    private static final Pattern WORD = Pattern.compile("\\S{2,}");

    private static final Pattern VOWEL = Pattern.compile(
            "[\\p{IsIdeographic}aeiouyäöüáéíóúàèìòùâêîôû]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private LyricsRule() {}

    /** The indices of the staves with words below. */
    static Set<Integer> find(List<Staff> staves, List<TextRun> texts) {
        Set<Integer> sung = new TreeSet<>();
        for (int i = 0; i < staves.size(); i++) {
            Staff staff = staves.get(i);
            double floor = i + 1 < staves.size() ? staves.get(i + 1).top() : Double.MAX_VALUE;
            double lowest = Math.min(floor, staff.bottom() + LAST_VERSE * staff.space());
            List<TextRun> below = texts.stream()
                    .filter(run -> Math.abs(run.angle()) < 2 && run.y() > staff.bottom() && run.y() < lowest)
                    .filter(run -> run.x() > staff.left() && run.x() < staff.right())
                    .sorted(Comparator.comparingDouble(TextRun::y))
                    .toList();
            boolean last = i + 1 == staves.size();
            if (hasVerse(below, staff, last ? APART_AT_FOOT : APART)) {
                sung.add(i);
            }
        }
        return sung;
    }

    /**
     * The same where whole lines were read in a picture: each of their words is taken for a syllable that stands where its letters do.
     * What has no vowel is more often a beam or a slur than a word.
     */
    static Set<Integer> findInLines(List<Staff> staves, List<TextRun> lines) {
        return find(staves, lines.stream().flatMap(LyricsRule::words).toList());
    }

    private static Stream<TextRun> words(TextRun line) {
        double letter = line.width() / line.text().length();
        return WORD.matcher(line.text())
                .results()
                .filter(word -> VOWEL.matcher(word.group()).find())
                .map(word -> new TextRun(
                        word.group(),
                        line.x() + word.start() * letter,
                        line.y(),
                        (word.end() - word.start()) * letter,
                        line.size(),
                        line.angle(),
                        line.font()));
    }

    private static boolean hasVerse(List<TextRun> below, Staff staff, double gap) {
        List<TextRun> line = new ArrayList<>();
        for (TextRun run : below) {
            if (!line.isEmpty() && run.y() - line.get(0).y() > staff.space() / 2) {
                if (isVerse(line, staff, gap)) {
                    return true;
                }
                line.clear();
            }
            line.add(run);
        }
        return isVerse(line, staff, gap);
    }

    private static boolean isVerse(List<TextRun> line, Staff staff, double gap) {
        if (line.stream().anyMatch(run -> SENTENCE.matcher(run.text().strip()).matches())) {
            return false;
        }
        List<TextRun> syllables = line.stream()
                .filter(run -> !NO_SYLLABLE.matcher(run.text().strip()).matches())
                .filter(run -> !run.text().strip().contains(" "))
                .sorted(Comparator.comparingDouble(TextRun::x))
                .toList();
        if (syllables.size() < FEWEST_SYLLABLES) {
            return false;
        }
        int apart = 0;
        for (int i = 1; i < syllables.size(); i++) {
            TextRun before = syllables.get(i - 1);
            apart += syllables.get(i).x() - before.x() - before.width() > gap * before.size() ? 1 : 0;
        }
        double from = syllables.get(0).x();
        double to = syllables.get(syllables.size() - 1).x();
        return apart >= syllables.size() / 2 && to - from > COVERED * staff.length();
    }
}
