package org.mirubato.processors.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mirubato.domain.piece.Composers;

/** What the words around a title say by themselves, in the languages that scores are printed in. */
final class Words {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Years of a life: "(1685–1750)", "1773-1830", "(b. 1950)", "(1827)", "(*1950)", "(c. 1525 – 1594)". */
    static final Pattern LIFE_YEARS = pattern("\\(?\\s*\\*?(b\\.|born|né|geb\\.|ca?\\.|fl\\.)?\\s*\\b1\\d{3}\\b\\??"
            + "\\s*(([-–—/]|\\bto\\b|\\bbis\\b)\\s*(\\(?d\\.|†|ca?\\.)?\\s*([12]\\d{3}|\\d{2})?\\??)?\\s*\\)?");

    /** The same as catalogues write them after a name: "(1685-1750)", "(1827)", or the bare span "1773–1830". */
    static final Pattern BRACKETED_YEARS =
            pattern("\\(\\s*(b\\.|born|ca?\\.)?\\s*[12]\\d{3}\\??\\s*([-–—]\\s*(ca?\\.)?\\s*([12]\\d{3})?\\??)?\\s*\\)"
                    + "|\\b[12]\\d{3}\\s*[-–—]\\s*[12]\\d{3}\\b");

    /** What programs put where a title is missing. */
    static final Pattern FILE_LIKE = pattern(
            ".*\\.(mscz|mscx|musx?|sib|ly|docx?|pdf|xml|mxl|indd)\\b.*|untitled.*|microsoft word.*|title|score|.*unbenannt.*");

    /** A number alone, as pages and bars carry. */
    static final Pattern BARE_NUMBER = pattern("[-–—\\s\\[(]*\\d{1,4}[-–—\\s\\])]*");

    /** Who arranged, edited, translated or wrote the words: not the composer. */
    static final Pattern OTHER_HAND = pattern(
            "\\s*[(\\[]?(arr(\\.|anged|angement|angiert|angé|anjo|eglo)?\\b|bearb|adapt|transcri|trans(l|p|\\.)|tr\\.|"
                    + "ed(\\.|ited|itor|ité|iert)\\b|eds?\\b|hrsg|herausg|rev(\\.|ised)|harm(\\.|onized|onised)|orch(\\.|estrated|estr)|"
                    + "realiz|realis|engrav|typeset|typogr|copyright|©|words\\b(?! (and|&) music)|text\\b|texte|lyrics|poem|poet|worte|dichtung|"
                    + "gedicht|paroles|letra|testo|libretto|translated|translation|set by|notensatz|continuo|fingering|fingersatz|cadenza by|"
                    + "source\\b|quelle\\b|www\\.|https?:).*");

    /** For whom, from what, in whose honour: lines around a title, though a title may begin so too. */
    static final Pattern RELATION = pattern(
            "\\s*[(\\[]?(dedicat|dédié|à (m|mon|ma)\\b|to (my|the)\\b|in memory|gewidmet|zugeeignet|for\\b|für\\b|pour\\b|"
                    + "per\\b|para\\b|from\\b|aus\\b|extrait|fra\\b|ur\\b|tratto|da\\b).*");

    private static final String CHORD_EXTENSION = "(?:2|4|5|6/9|69|6|7|9|11|13)";

    private static final String CHORD = "[A-H][#b♯♭]?(?:maj|Maj|min|mi|m|M|dim|aug|alt|\\+|-|°|º|ø|Δ)?"
            + CHORD_EXTENSION + "?(?:(?:sus|add|omit|no)" + CHORD_EXTENSION
            + "?)?(?:\\(?[#b♯♭+-]?(?:5|7|9|11|13)\\)?){0,4}(?:/[A-H][#b♯♭]?)?";

    /** Names of chords alone; letters alone may be a title: B A C H. */
    static final Pattern CHORDS = Pattern.compile("(?![A-H](?:[\\s|,/–-]+[A-H])*+$)[|\\s]*(?:N\\.?C\\.?|" + CHORD + ")"
            + "(?:[\\s|,–-]+(?:N\\.?C\\.?|" + CHORD + "))*+[|\\s]*");

    /** What players are told within the music, which is never a title. */
    static final Pattern DIRECTION = pattern(
            "[(\\[]?\\s*(?:(?:s?f{1,4}z?p?|p{1,4}|m[fp]|fp|rf|rfz|sfpp?)|8v[abe]|8ve|15m[ab]|rit(?:\\.|ard\\.?|ardando|en\\.?|enuto)?|"
                    + "rall(?:\\.|entando)?|accel(?:\\.|erando)?|(?:de)?cresc(?:\\.|endo)?|dim(?:\\.|in\\.?|inuendo)?|a tempo|fine|"
                    + "d\\. ?[cs]\\.?(?: al? .{1,20})?|da capo(?: al? .{1,20})?|dal segno(?: al? .{1,20})?|to coda|al coda|(?:con )?ped(?:\\.|ale)?|"
                    + "sim(?:\\.|ile)|stacc\\.|tutti|soli|pizz(?:\\.|icato)?|arco|div(?:\\.|isi)?|unis\\.?|tacet|attacca.{0,10}|con sord(?:\\.|ino|ini)?|"
                    + "senza sord(?:\\.|ino|ini)?|mit dämpfer|una corda|tre corde|capo \\d+.{0,15}|let ring|p\\. ?m\\.)\\s*[)\\]]?");

    /** Parts of a form; a title too where nothing better stands on the page. */
    static final Pattern SECTION = pattern(
            "[(\\[]?\\s*(?:intro(?:duction)?|verse|vers|strophe|chorus|refrain|bridge|interlude|outro|coda|solo|trio|"
                    + "legato|staccato|simile|repeat|vamp)\\s*\\d*[.:]?\\s*[)\\]]?");

    /** Who made what nobody made; one word, and yet the name of a composer. */
    private static final Pattern NOBODY = pattern(
            "\\s*[(\\[]?(?:trad|anon|traditional|anonym(?:ous|us|e|o)?|tradition(?:nel|ell)|tradicional|tradizionale|volksweise|volkslied|"
                    + "folk ?song|popular)\\b.{0,30}");

    /** Names of instruments and voices, and what a part is called after. */
    static final Pattern INSTRUMENT = pattern(
            "\\s*((1st|2nd|3rd|4th|first|second|third|solo|bass|alto|tenor|soprano|baritone|piccolo|classical|acoustic|electric)\\s+)?"
                    + "(violin[oe]?|violon|violine|geige|viola|bratsche|violoncello|cello|contrabass|kontrabass|double bass|bass|flute|flöte|flauto|flûte|"
                    + "recorder|blockflöte|oboe|hautbois|clarinet|clarinetto|klarinette|bassoon|fagott|fagotto|horn|corno|trumpet|trompete|tromba|"
                    + "trombone|posaune|tuba|timpani|pauken|percussion|drums?|piano(forte)?|klavier|cembalo|harpsichord|organ|organo|orgel|orgue|guitar|"
                    + "guitare|gitarre|chitarra|lute|laute|harp|harfe|voice|voix|singstimme|gesang|canto|soprano|sopran|alto|alt|tenor|baritone|"
                    + "choir|chor|chorus|saxophone|saxophon|mandolin|ukulele|strings|score|partitur|continuo|full score|part|stimme)s?"
                    + "(\\s+(solo|part|in [a-h]\\S*|[ivx]+|\\d+|[1-4](st|nd|rd|th))){0,4}[.:]?\\s*");

    /** A movement or a number within a collection, which belongs to the title. */
    static final Pattern MOVEMENT = pattern(
            "\\s*((no|nr|num|núm|n)\\s*[.°ºo]*\\s*\\d+\\b.*|[n]?[№#]\\s*\\.?\\s*\\d+.*|[ivx]+\\s*[.:)–—-]\\s*\\S.*|"
                    + "\\d+(st|nd|rd|th|e|er|ère|ème|\\.)\\s+(movement|mvt|satz|verset|mouvement|suite|book|part|set)\\b.*|"
                    + "(movement|satz|verset|mouvement|lesson|lektion)\\s+([ivx]+|\\d+)\\b.*)");

    static final Pattern FIRST_MOVEMENT =
            pattern("\\s*((no|nr|n)\\s*[.°º]*\\s*|[№#]\\s*|satz |movement )?(i|1)(st|er|ère|e)?\\b.*");

    /** A title that only counts: one word and a number. */
    static final Pattern COUNTED = pattern(
            "\\p{L}+\\s+((no|nr|n)\\s*[.°º]*\\s*|[№#]\\s*)?([ivx]+|\\d+)\\.?|((no|nr|n)\\s*[.°º]+\\s*|№\\s*)\\d+\\.?");

    private static final Pattern MOSTLY_LETTERS = pattern(".*\\p{L}.*");

    private Words() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    /** One blank between words, composed accents, ligatures as letters. */
    static String tidy(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder plain = new StringBuilder();
        composed.codePoints().forEach(c -> {
            boolean ligature = c >= 0xFB00 && c <= 0xFB06;
            String one = Character.toString(c);
            plain.append(ligature ? Normalizer.normalize(one, Normalizer.Form.NFKC) : one);
        });
        return plain.toString().replaceAll("[\\s\\u00A0\\p{Cntrl}]+", " ").strip();
    }

    static boolean hasLetters(String text) {
        return MOSTLY_LETTERS.matcher(text).matches() && letters(text) >= 2;
    }

    static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }

    static boolean is(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    static boolean has(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    /** Whether nothing is left once years of life are taken out. */
    static boolean onlyYears(String text) {
        Matcher years = LIFE_YEARS.matcher(text);
        return years.find() && letters(years.replaceAll("")) == 0;
    }

    /** Whether a name has more than initials and one word, or is that of somebody or nobody known. */
    static boolean likeAWholeName(String text) {
        boolean two = likeAName(text)
                && text.strip().contains(" ")
                && Stream.of(text.strip().split(" ", -1)).anyMatch(word -> letters(word) > 2);
        return two
                || text.codePoints().anyMatch(Character::isIdeographic)
                || is(NOBODY, text)
                || Composers.canonical(text).isPresent();
    }

    /** Whether two to six words begin with capitals, but for particles such as "von" and "de la". */
    static boolean likeAName(String text) {
        String name = LIFE_YEARS.matcher(text).replaceAll("").strip();
        String[] words = name.split("[\\s.]+", -1);
        if (words.length < 1 || words.length > 7 || name.matches(".*[:;!?].*") || name.matches(".*\\d.*")) {
            return false;
        }
        for (String word : words) {
            boolean particle = word.toLowerCase(Locale.ROOT)
                    .matches("von|van|der|den|de|del|della|di|da|du|des|la|le|d['’].+|zu|y|e|and|und|et|&|à|of");
            if (!word.isEmpty() && !particle && !Character.isUpperCase(word.codePointAt(0)) && word.charAt(0) != '(') {
                return false;
            }
        }
        return words.length > 1 || Character.isUpperCase(name.isEmpty() ? ' ' : name.codePointAt(0));
    }
}
