package org.mirubato.processors.pdf.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * What drawing or reading one page may cost: forms that draw one another ten times each are a file of a few hundred bytes and work for
 * years.
 */
final class PageBudget {

    /** The densest of 153 engraved pages has 18,000; a traced scan may have ten times as many. */
    private static final int MOST_OPERATORS = 500_000;

    /** Pixels of all pictures, with each time that one is drawn: an A3 page at 600 dots per inch has 70 million. */
    private static final long MOST_PIXELS = 150_000_000;

    /** Unpacked bytes of a page's own drawing; the same pages have 170,000 at most. */
    private static final long MOST_BYTES = 16L << 20;

    /** The same where they are still packed in another way, which honest programs do not do with much. */
    private static final long MOST_PACKED_TWICE = 1L << 20;

    /** Some programs draw each note as a form, some thousand to a page: opening one costs more than drawing a line. */
    private static final int OPERATORS_OF_A_FORM = 20;

    private int operators;
    private double pixels;

    /** Thrown through PDFBox, which passes on what is unchecked. */
    static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1;

        Exceeded(String what) {
            super(what);
        }
    }

    /**
     * PDFBox unpacks a stream as a whole, into memory.
     *
     * @throws Exceeded when the page's drawing unpacks to too much, which is found out without keeping it
     */
    static void check(PDPage page) {
        long bytes = 0;
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
            COSStream stream = streams.next().getCOSObject();
            COSBase filter = firstFilter(stream);
            if (COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
                boolean packedTwice = stream.getFilters() instanceof COSArray filters && filters.size() > 1;
                bytes += unpacked(stream, packedTwice ? MOST_PACKED_TWICE : MOST_BYTES - bytes);
            }
        }
    }

    private static @Nullable COSBase firstFilter(COSStream stream) {
        COSBase filters = stream.getFilters();
        return filters instanceof COSArray several && several.size() > 0 ? several.getObject(0) : filters;
    }

    private static long unpacked(COSStream stream, long most) {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    throw new Exceeded("More than " + most + " bytes of drawing");
                }
            }
        } catch (IOException e) {
            // what is broken may be drawn up to there: that is for PDFBox to say
            System.err.println("A page's drawing is broken: " + e);
        }
        return bytes;
    }

    /** @throws Exceeded now and whenever asked again, once they are too many */
    void spendOperator() {
        spend(1);
    }

    /**
     * A form's stream is opened each time that it is drawn, and cut to the boxes of all forms around it.
     *
     * @param level how many forms are around it
     */
    void spendForm(int level) {
        spend(OPERATORS_OF_A_FORM * (1 + level));
    }

    private void spend(int more) {
        operators += more;
        if (operators > MOST_OPERATORS) {
            throw new Exceeded("More than " + MOST_OPERATORS + " operators");
        }
    }

    /** @throws Exceeded before a picture is decoded that is one too many */
    void spendPicture(int width, int height) {
        pixels += (double) width * height;
        if (pixels > MOST_PIXELS) {
            throw new Exceeded("More than " + MOST_PIXELS + " pixels of pictures");
        }
    }
}
