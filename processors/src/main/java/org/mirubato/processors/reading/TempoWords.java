package org.mirubato.processors.reading;

import java.util.regex.Pattern;

/** Words of tempo and character that stand over the first bar, in Italian, German, French and English. */
final class TempoWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** As many may follow one another: a repeat without end recurses with every word of a hostile line. */
    private static final String DEGREE =
            "\\s*(?:(?:molto|poco|più|piu|meno|un poco|un po'|un peu|ben|assai|sehr|ziemlich|etwas|mäßig|mässig|nicht(?: zu)?|"
                    + "not(?: too)?|très|assez|plus|con|with|mit|avec|im|tempo|quasi|alla|rather|quite|very|fairly)\\s){0,4}";

    /** What is a tempo whatever follows. */
    private static final String TEMPO =
            "(?:allegr\\w*|andant\\w*|adagi\\w*|larg\\w*|lent\\w*|prest\\w*|vivac\\w*|viv[oa]|moderat\\w*|modéré\\w*|mäßig\\w*|"
                    + "mässig\\w*|massig\\w*|langsam\\w*|lebhaft\\w*|schnell\\w*|rasch\\w*|bewegt\\w*|feierlich\\w*|slow(?:ly)?|fast|grave|"
                    + "maestoso|animato|anim[ée]|agitato|tempo|spirit\\w*|zart|innig|con (?:moto|brio|fuoco|anima|grazia|gusto|slancio|forza|"
                    + "espressione|dolcezza|calma|spirito|delicatezza)|mit (?:bewegung|feuer|ausdruck|kraft|leidenschaft|empfindung|schwung|"
                    + "humor)|ruhig|gehend|sostenuto|cantabile|dolce|espress\\w*|vif|vivement|gai|gaiement|gaîment|swing|waltz time|freely|"
                    + "moderately|quickly|gently|lively|brightly|medium|tranquill[oa]\\w*|scherzand\\w*|scherzoso|grazios\\w*|mosso|"
                    + "affettuos\\w*|appassionat\\w*|giocos\\w*|rubato|leggier\\w*|leggero|misterioso|energico|risoluto|deciso|comodo|"
                    + "doloroso|dolente|lamentoso|amabile|placido|solenne|marziale|tempestoso|furioso|impetuoso|veloce|brillante|pesante|"
                    + "semplice|gemächlich|gemütlich|leidenschaftlich\\w*|stürmisch|gemessen\\w*|majestätisch|kräftig|zügig|fließend\\w*|"
                    + "fliessend\\w*|gesangvoll|marschmäßig|marschtempo|walzertempo|zeitmaß|zeitmass|vite|gracieux|gracieusement|tendrement|"
                    + "doucement|légèrement|modérément|noblement|majestueu\\w*|avec (?:mouvement|expression|feu|grâce|âme)|briskly|steadily|"
                    + "smoothly|gracefully|majestically|solemnly|tenderly|flowing(?:ly)?|broadly|with (?:movement|expression|feeling|energy|"
                    + "vigou?r|motion|dignity|spirit|fire))\\b.*";

    /** What may also begin a song's first line: it stands alone, or before more of its kind. */
    private static final String CHARACTER =
            "(?:calm\\w*|frisch|munter|heiter|fröhlich|lustig|leicht|schwer|breit|getragen|sanft|anmutig|flott|doux|léger|"
                    + "tranquille|retenu|joyeux|triste|brisk|steady|bright|stately|joyfully|merrily|cheerfully|sweetly|quietly|happily|"
                    + "ballad|up-?tempo|march tempo|in (?:strict|march) time|alla (?:marcia|breve|turca|polacca|zingarese)|menuett?o|"
                    + "minuetto|mesto|giusto|soave|sereno|nobile)(?:$|\\s*[,;.:(\\[=-].*|\\s+(?:und|and|et|e|ed|ma|mit|with|con|doch|aber|"
                    + "but|mais|quasi|assai|molto|poco|non)\\b.*)";

    private static final Pattern WORDS = Pattern.compile(DEGREE + "(?:" + TEMPO + "|" + CHARACTER + ")", FLAGS);

    /** The number before a movement's tempo. */
    private static final Pattern NUMBER = Pattern.compile("^\\s*(?:[ivx]{1,5}|\\d{1,2})\\s*[.:)–—-]\\s*", FLAGS);

    /** What a line of tempo ends with, set by a metronome: a note, as a sign or what was read for it, and how many in a minute. */
    private static final Pattern METRONOME = Pattern.compile(
            "\\s*(?:[(\\[]\\s*)?(?:(?<=[\\s(\\[])\\S{1,2}\\s*\\.?\\s*)?[=≈].*$|\\s*[(\\[]?\\s*M\\.? ?M\\..*$|\\s*[(\\[]\\s*(?:c\\.|"
                    + "ca\\.?)?\\s*\\d{2,3}\\b.*$");

    private TempoWords() {}

    /** Whether a line is one of tempo. */
    static boolean is(String line) {
        return WORDS.matcher(line).matches();
    }

    /** The line without the number of its movement. */
    static String unnumbered(String line) {
        return NUMBER.matcher(line).replaceFirst("");
    }

    /** The line without what a metronome is set to. */
    static String unmeasured(String line) {
        return METRONOME.matcher(line).replaceFirst("");
    }
}
