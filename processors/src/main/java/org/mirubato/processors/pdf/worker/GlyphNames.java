package org.mirubato.processors.pdf.worker;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Translates what three families of music fonts call their signs into SMuFL names.
 *
 * <p>LilyPond's Emmentaler (and Feta before it) names its glyphs; SMuFL fonts (Leland, Bravura, Petaluma, Finale Maestro) show
 * code points; the older fonts (Maestro, Opus, Petrucci) put their signs where Adobe's Sonata had them on the keyboard.
 */
final class GlyphNames {

    private static final Map<String, String> LILYPOND_CLEFS = Map.ofEntries(
            Map.entry("G", "gClef"),
            Map.entry("GG", "gClef8vb"),
            Map.entry("tenorG", "gClef8vb"),
            Map.entry("C", "cClef"),
            Map.entry("varC", "cClef"),
            Map.entry("F", "fClef"),
            Map.entry("percussion", "unpitchedPercussionClef1"),
            Map.entry("varpercussion", "unpitchedPercussionClef2"),
            Map.entry("tab", "6stringTabClef"));

    private static final String[] DIGITS = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };

    private static final Map<Integer, String> SMUFL = Map.ofEntries(
            Map.entry(0xE050, "gClef"),
            Map.entry(0xE051, "gClef15mb"),
            Map.entry(0xE052, "gClef8vb"),
            Map.entry(0xE053, "gClef8va"),
            Map.entry(0xE054, "gClef15ma"),
            Map.entry(0xE055, "gClef8vb"),
            Map.entry(0xE056, "gClef8vb"),
            Map.entry(0xE057, "gClef8vb"),
            Map.entry(0xE05C, "cClef"),
            Map.entry(0xE05D, "cClef8vb"),
            Map.entry(0xE060, "cClef"),
            Map.entry(0xE062, "fClef"),
            Map.entry(0xE063, "fClef15mb"),
            Map.entry(0xE064, "fClef8vb"),
            Map.entry(0xE065, "fClef8va"),
            Map.entry(0xE066, "fClef15ma"),
            Map.entry(0xE069, "unpitchedPercussionClef1"),
            Map.entry(0xE06A, "unpitchedPercussionClef2"),
            Map.entry(0xE06D, "6stringTabClef"),
            Map.entry(0xE06E, "4stringTabClef"),
            Map.entry(0xE07A, "gClefChange"),
            Map.entry(0xE07B, "cClefChange"),
            Map.entry(0xE07C, "fClefChange"),
            Map.entry(0xE08A, "timeSigCommon"),
            Map.entry(0xE08B, "timeSigCutCommon"),
            Map.entry(0xE08C, "timeSigPlus"),
            Map.entry(0xE260, "accidentalFlat"),
            Map.entry(0xE261, "accidentalNatural"),
            Map.entry(0xE262, "accidentalSharp"),
            Map.entry(0xE263, "accidentalDoubleSharp"),
            Map.entry(0xE264, "accidentalDoubleFlat"));

    private static final Map<Integer, String> SONATA = Map.ofEntries(
            Map.entry((int) '&', "gClef"),
            Map.entry((int) 'V', "gClef8vb"),
            Map.entry((int) 'B', "cClef"),
            Map.entry((int) '?', "fClef"),
            Map.entry((int) 't', "fClef8vb"),
            Map.entry((int) '/', "unpitchedPercussionClef1"),
            Map.entry((int) 'b', "accidentalFlat"),
            Map.entry((int) 'n', "accidentalNatural"),
            Map.entry((int) '#', "accidentalSharp"),
            Map.entry((int) 'c', "timeSigCommon"),
            Map.entry((int) 'C', "timeSigCutCommon"),
            Map.entry((int) '+', "timeSigPlus"),
            Map.entry(0xBA, "accidentalDoubleFlat"),
            Map.entry(0xDC, "accidentalDoubleSharp"),
            Map.entry((int) 'W', "noteheadDoubleWhole"),
            Map.entry((int) 'w', "noteheadWhole"),
            Map.entry(0xFA, "noteheadHalf"),
            Map.entry(0xCF, "noteheadBlack"),
            // from the double whole one to that of a 128th
            Map.entry(0xE3, "rest"),
            Map.entry(0xB7, "rest"),
            Map.entry(0xEE, "rest"),
            Map.entry(0xCE, "rest"),
            Map.entry(0xE4, "rest"),
            Map.entry(0xC5, "rest"),
            Map.entry(0xA8, "rest"),
            Map.entry(0xF4, "rest"),
            Map.entry(0xE5, "rest"));

    private GlyphNames() {}

    /** The SMuFL name of a glyph that LilyPond's music fonts call so; null for one that no rule of ours looks at. */
    static @Nullable String ofLilyPond(String name) {
        if (name.startsWith("clefs.")) {
            return lilyPondClef(name.substring("clefs.".length()));
        }
        if (name.startsWith("accidentals.")) {
            return lilyPondAccidental(name.substring("accidentals.".length()));
        }
        if (name.startsWith("timesig.")) {
            return name.endsWith("44") ? "timeSigCommon" : name.endsWith("22") ? "timeSigCutCommon" : null;
        }
        if (name.startsWith("noteheads.")) {
            return "noteheadBlack";
        }
        if (name.startsWith("rests.")) {
            return "rest";
        }
        for (int digit = 0; digit < DIGITS.length; digit++) {
            if (name.equals(DIGITS[digit])) {
                return "timeSig" + digit;
            }
        }
        return name.equals("plus") ? "timeSigPlus" : null;
    }

    private static @Nullable String lilyPondClef(String name) {
        boolean change = name.endsWith("_change");
        String plain = change ? name.substring(0, name.length() - "_change".length()) : name;
        String known = LILYPOND_CLEFS.get(plain);
        if (known == null) {
            known = earlyClef(plain.toLowerCase(Locale.ROOT));
        }
        return known == null || !change ? known : known + "Change";
    }

    /** Early notation: mensural.g, petrucci.c3, vaticana.do, where the last part begins with the pitch. */
    private static @Nullable String earlyClef(String name) {
        String pitch = name.substring(name.lastIndexOf('.') + 1);
        if (pitch.startsWith("do") || pitch.startsWith("c")) {
            return "cClef";
        }
        if (pitch.startsWith("f")) {
            return "fClef";
        }
        return pitch.startsWith("g") ? "gClef" : null;
    }

    private static @Nullable String lilyPondAccidental(String name) {
        return switch (name) {
            case "sharp", "mensural1" -> "accidentalSharp";
            case "flat", "mensuralM1", "vaticanaM1", "hufnagelM1", "medicaeaM1" -> "accidentalFlat";
            case "natural", "vaticana0" -> "accidentalNatural";
            case "doublesharp" -> "accidentalDoubleSharp";
            case "flatflat" -> "accidentalDoubleFlat";
            default -> null;
        };
    }

    /** The SMuFL name of a code point of the Private Use Area; null for one that no rule of ours looks at. */
    static @Nullable String ofSmufl(int codePoint) {
        if (codePoint >= 0xE080 && codePoint <= 0xE089) {
            return "timeSig" + (codePoint - 0xE080);
        }
        if (codePoint >= 0xE0A0 && codePoint <= 0xE0FF) {
            return codePoint == 0xE0A2 ? "noteheadWhole" : codePoint == 0xE0A3 ? "noteheadHalf" : "noteheadBlack";
        }
        if (codePoint >= 0xE4E0 && codePoint <= 0xE4F6) {
            return "rest";
        }
        return SMUFL.get(codePoint);
    }

    /** The SMuFL name of a code in Sonata's keyboard layout, 0 to 255; null for one that no rule of ours looks at. */
    static @Nullable String ofSonata(int code) {
        if (code >= '0' && code <= '9') {
            return "timeSig" + (code - '0');
        }
        return SONATA.get(code);
    }
}
