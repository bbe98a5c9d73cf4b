package org.mirubato.processors.pdf.worker;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.MacOSRomanEncoding;
import org.jspecify.annotations.Nullable;

/** Which family of music fonts a font belongs to, and so how its signs are named. */
enum MusicFont {
    /** LilyPond's own, with glyph names. */
    LILYPOND("(?i)(emmentaler|feta|parmesan|gonville|lilyboulez|beethoven|cadence|haydn|ross|profondo).*"),
    /** Fonts of notation programs in Sonata's layout; their text companions are left out. */
    SONATA("(?i)(?!.*(text|chord|fingering|numerics|percussion|special|function|figured|metronome))"
            + "(maestro|opus|petrucci|sonata|engraver|inkpen2|helsinki|reprise|jazz|broadwaycopyist|swing|chaconne|toccata|fughetta"
            + "|rentaro|ash|pori|virtuosi).*"),
    /** Everything else: text, unless a character is a SMuFL code point. */
    OTHER(".*");

    private final Pattern names;

    MusicFont(String names) {
        this.names = Pattern.compile(names);
    }

    static MusicFont of(String fontName) {
        for (MusicFont family : values()) {
            if (family.names.matcher(fontName).matches()) {
                return family;
            }
        }
        return OTHER;
    }

    /**
     * What a character code of this family's font shows.
     *
     * @param unicode what the font says the code means, or null
     * @return the SMuFL name; "" for a sign of a music font that no rule looks at; null for text
     */
    @Nullable
    String signOf(PDFont font, int code, @Nullable String unicode) {
        String sign = switch (this) {
            case LILYPOND -> lilyPond(font, code, unicode);
            case SONATA -> GlyphNames.ofSonata(sonataCode(font, code, unicode));
            case OTHER -> null;
        };
        if (sign == null && unicode != null && unicode.length() == 1 && isPrivate(unicode.charAt(0))) {
            sign = GlyphNames.ofSmufl(unicode.charAt(0));
            return sign == null ? "" : sign;
        }
        return sign == null && this != OTHER ? "" : sign;
    }

    private static @Nullable String lilyPond(PDFont font, int code, @Nullable String unicode) {
        String name = glyphName(font, code);
        String sign = name == null ? null : GlyphNames.ofLilyPond(name);
        if (sign == null && unicode != null && unicode.length() == 1 && Character.isDigit(unicode.charAt(0))) {
            return "timeSig" + unicode;
        }
        return sign;
    }

    /**
     * The code of a sign in Sonata's layout. Many of these fonts call their signs like the characters that the Macintosh has at
     * their codes, others keep the codes without a name.
     *
     * @return −1 when the font does not say: a composite font's code is a glyph's number, not a character
     */
    private static int sonataCode(PDFont font, int code, @Nullable String unicode) {
        boolean guessed = !(font instanceof PDSimpleFont
                || font.isEmbedded()
                || font.getCOSObject().containsKey(COSName.TO_UNICODE));
        if (guessed) {
            return -1;
        }
        if (unicode != null && unicode.length() == 1 && isSymbol(unicode.charAt(0))) {
            return unicode.charAt(0) & 0xFF;
        }
        GlyphList names = GlyphList.getAdobeGlyphList();
        String name = glyphName(font, code);
        String meaning = name == null ? unicode : names.toUnicode(name);
        if (meaning == null || meaning.length() != 1) {
            return font instanceof PDSimpleFont ? code & 0xFF : -1;
        }
        char character = meaning.charAt(0);
        return character == code
                ? code
                : MacOSRomanEncoding.INSTANCE.getNameToCodeMap().getOrDefault(names.codePointToName(character), (int)
                        character);
    }

    private static @Nullable String glyphName(PDFont font, int code) {
        return font instanceof PDSimpleFont simple && simple.getEncoding() != null
                ? simple.getEncoding().getName(code)
                : null;
    }

    /** Where Windows has the codes of fonts that are no text. */
    private static boolean isSymbol(char character) {
        return character >= 0xF000 && character <= 0xF0FF;
    }

    private static boolean isPrivate(char character) {
        return character >= 0xE000 && character <= 0xF8FF;
    }

    /** The meaning of a code in text, or null when the font does not say. */
    static @Nullable String unicodeOf(PDFont font, int code) throws IOException {
        return font.toUnicode(code, GlyphList.getAdobeGlyphList());
    }
}
