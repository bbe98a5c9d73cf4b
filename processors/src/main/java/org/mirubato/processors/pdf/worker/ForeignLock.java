package org.mirubato.processors.pdf.worker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a PDF that does not open is locked by other means than a password: for the holders of certificates, or by the program of
 * a seller. The dictionary that says so is never compressed or encrypted itself (ISO 32000-1, 7.6.1).
 */
final class ForeignLock {

    /** Larger ones are damaged, as far as anybody is told: they are looked through in memory. */
    private static final long LARGEST = 32L << 20;

    private static final Pattern REFERENCE = Pattern.compile("/Encrypt\\s+(\\d{1,10})\\s+(\\d{1,5})\\s+R");
    private static final Pattern STANDARD = Pattern.compile("/Filter\\s*/Standard\\b");
    private static final int LONGEST = 4_000;

    private ForeignLock() {}

    /** False as well when the file can't be read. */
    static boolean isOn(Path file) {
        try {
            return Files.size(file) <= LARGEST
                    && isOn(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isOn(String text) {
        Matcher reference = REFERENCE.matcher(text);
        if (!reference.find()) {
            return false;
        }
        Matcher object = Pattern.compile("\\b" + reference.group(1) + "\\s+" + reference.group(2) + "\\s+obj\\b")
                .matcher(text);
        if (!object.find()) {
            return false;
        }
        String dictionary = text.substring(object.end(), Math.min(text.length(), object.end() + LONGEST));
        int end = dictionary.indexOf("endobj");
        return end >= 0 && !STANDARD.matcher(dictionary.substring(0, end)).find();
    }
}
