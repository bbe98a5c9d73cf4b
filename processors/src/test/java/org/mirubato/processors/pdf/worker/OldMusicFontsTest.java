package org.mirubato.processors.pdf.worker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;
import org.mirubato.processors.pdf.MusicGlyph;
import org.mirubato.processors.pdf.PageContents;
import org.mirubato.processors.reading.EngravedReader;

/** Files of older notation programs, from the codes on their pages to what is read. */
class OldMusicFontsTest {

    /** Where the lower line of the staff lies, and half a space of it, in points from below. */
    private static final int STAFF = 700;

    private static final double STEP = 2.5;

    /** A sign of the small piece that is written in each font: F major, three four, with every kind of sign once. */
    private enum Sign {
        CLEF(60, 2, 0x26),
        FLAT(85, 4, 0x62),
        UPPER(100, 6, 0x33),
        LOWER(100, 2, 0x34),
        BLACK(130, 3, 0xCF),
        HALF(160, 5, 0xFA),
        WHOLE(190, 1, 0x77),
        DOUBLE_SHARP(215, 4, 0xDC),
        DOUBLE_FLAT(230, 6, 0xBA),
        WHOLE_REST(260, 6, 0xB7),
        HALF_REST(290, 4, 0xEE),
        QUARTER_REST(320, 4, 0xCE),
        EIGHTH_REST(350, 4, 0xE4),
        SIXTEENTH_REST(380, 4, 0xC5),
        THIRTY_SECOND_REST(410, 4, 0xA8);

        private final int x;
        private final int steps;
        private final int code;

        Sign(int x, int steps, int code) {
            this.x = x;
            this.steps = steps;
            this.code = code;
        }
    }

    /** What the Macintosh called the characters in the signs' places, where that is not what Adobe's Latin ones are called. */
    private static final Map<Sign, String> MACINTOSH = Map.ofEntries(
            Map.entry(Sign.CLEF, "ampersand"),
            Map.entry(Sign.FLAT, "b"),
            Map.entry(Sign.UPPER, "three"),
            Map.entry(Sign.LOWER, "four"),
            Map.entry(Sign.BLACK, "oe"),
            Map.entry(Sign.HALF, "dotaccent"),
            Map.entry(Sign.WHOLE, "w"),
            Map.entry(Sign.DOUBLE_SHARP, "guilsinglleft"),
            Map.entry(Sign.DOUBLE_FLAT, "integral"),
            Map.entry(Sign.WHOLE_REST, "summation"),
            Map.entry(Sign.HALF_REST, "Oacute"),
            Map.entry(Sign.QUARTER_REST, "OE"),
            Map.entry(Sign.EIGHTH_REST, "perthousand"),
            Map.entry(Sign.SIXTEENTH_REST, "approxequal"),
            Map.entry(Sign.THIRTY_SECOND_REST, "registered"));

    private interface Codes {
        int of(Sign sign);
    }

    @Test
    void maestro_as_windows_encodes_it_is_read() throws IOException {
        COSDictionary font = simple(COSName.TRUE_TYPE, "ABCDEF+Maestro");
        font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);

        assertReads(piece(font, sign -> sign.code));
    }

    @Test
    void opus_whose_signs_have_the_names_of_macintosh_characters_is_read() throws IOException {
        COSArray differences = new COSArray();
        differences.add(COSInteger.ONE);
        for (Sign sign : Sign.values()) {
            differences.add(COSName.getPDFName(MACINTOSH.get(sign)));
        }
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        COSDictionary font = simple(COSName.TYPE1, "OpusStd");
        font.setItem(COSName.ENCODING, encoding);

        assertReads(piece(font, sign -> sign.ordinal() + 1));
    }

    @Test
    void petrucci_whose_codes_are_said_to_be_symbols_is_read() throws IOException {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                + "1 begincodespacerange <00> <FF> endcodespacerange\n"
                + Sign.values().length
                + " beginbfchar\n");
        for (Sign sign : Sign.values()) {
            map.append(String.format("<%02X> <F0%02X>%n", sign.ordinal() + 1, sign.code));
        }
        map.append("endbfchar endcmap end end");
        COSStream meaning = new COSStream();
        try (OutputStream out = meaning.createOutputStream()) {
            out.write(map.toString().getBytes(ISO_8859_1));
        }
        COSDictionary font = simple(COSName.TRUE_TYPE, "Petrucci");
        font.setItem(COSName.TO_UNICODE, meaning);

        assertReads(piece(font, sign -> sign.ordinal() + 1));
    }

    @Test
    void sonata_in_the_macintosh_encoding_is_read() throws IOException {
        COSDictionary font = simple(COSName.TYPE1, "Sonata");
        font.setItem(COSName.ENCODING, COSName.MAC_ROMAN_ENCODING);

        PageContents page = piece(font, sign -> sign.code);

        assertThat(names(page)).contains("gClef", "accidentalFlat", "noteheadBlack", "noteheadHalf", "rest");
        assertReadsSigns(page);
    }

    @Test
    void glyph_numbers_are_not_taken_for_clefs() throws IOException {
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, "Maestro");
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.getPDFName("Registry"), new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.getPDFName("Supplement"), 0);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor("Maestro"));
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "Maestro");
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);

        PageContents page = page(font, "00%02X", sign -> sign.code);

        assertThat(page.lines()).hasSize(5);
        assertThat(page.glyphs()).isEmpty();
    }

    private static void assertReads(PageContents page) {
        assertThat(names(page))
                .containsExactly(
                        "gClef",
                        "accidentalFlat",
                        "timeSig3",
                        "timeSig4",
                        "noteheadBlack",
                        "noteheadHalf",
                        "noteheadWhole",
                        "accidentalDoubleSharp",
                        "accidentalDoubleFlat",
                        "rest",
                        "rest",
                        "rest",
                        "rest",
                        "rest",
                        "rest");
        assertReadsSigns(page);
    }

    private static void assertReadsSigns(PageContents page) {
        Reading reading = new EngravedReader().read(List.of(page), null);

        assertThat(reading.value(ReadField.CLEFS).map(ReadValue::value)).hasValue("treble");
        assertThat(reading.value(ReadField.KEY_SIGNATURE).map(ReadValue::value)).hasValue("-1");
        assertThat(reading.value(ReadField.TIME_SIGNATURE).map(ReadValue::value))
                .hasValue("3/4");
    }

    private static List<String> names(PageContents page) {
        return page.glyphs().stream().map(MusicGlyph::name).toList();
    }

    private static COSDictionary simple(COSName type, String name) {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, type);
        font.setName(COSName.BASE_FONT, name);
        font.setInt(COSName.FIRST_CHAR, 0);
        font.setInt(COSName.LAST_CHAR, 255);
        COSArray widths = new COSArray();
        for (int i = 0; i < 256; i++) {
            widths.add(COSInteger.get(300));
        }
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.FONT_DESC, descriptor(name));
        return font;
    }

    private static COSDictionary descriptor(String name) {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, name);
        descriptor.setInt(COSName.FLAGS, 4);
        return descriptor;
    }

    private static PageContents piece(COSDictionary font, Codes codes) throws IOException {
        return page(font, "%02X", codes);
    }

    /** A page with one staff and the piece on it. */
    private static PageContents page(COSDictionary font, String code, Codes codes) throws IOException {
        StringBuilder drawn = new StringBuilder("0.5 w ");
        for (int line = 0; line < 5; line++) {
            double y = STAFF + 2 * line * STEP;
            drawn.append("50 ").append(y).append(" m 550 ").append(y).append(" l S ");
        }
        for (Sign sign : Sign.values()) {
            drawn.append("BT /F1 20 Tf ")
                    .append(sign.x)
                    .append(' ')
                    .append(STAFF + sign.steps * STEP)
                    .append(" Td <")
                    .append(String.format(code, codes.of(sign)))
                    .append("> Tj ET ");
        }
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.getPDFName("F1"), font);
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.FONT, fonts);
            page.getCOSObject().setItem(COSName.RESOURCES, resources);
            COSStream contents = new COSStream();
            try (OutputStream out = contents.createOutputStream()) {
                out.write(drawn.toString().getBytes(ISO_8859_1));
            }
            page.getCOSObject().setItem(COSName.CONTENTS, contents);
            return ContentEngine.read(page, 1);
        }
    }
}
