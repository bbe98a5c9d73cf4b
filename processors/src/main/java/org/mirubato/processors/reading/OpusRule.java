package org.mirubato.processors.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds an opus or catalogue number among the words above the music. */
final class OpusRule {

    private static final String OPUS_FORM =
            "(Op(us|\\.|era)?|Œuvre|Oeuvre|Opp\\.)\\s*(?<posth>posth\\.?\\s*)?(?<opus>\\d+[a-z]?\\b)"
                    + "([,.:;/]?\\s*((No|Nr|Num|Núm|Nro)\\b\\s*\\.?|n?[°º№#]|№|n°)\\s*\\.?(?<number>\\d+[a-z]?))?";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern OPUS = Pattern.compile("\\b" + OPUS_FORM, FLAGS);
    private static final Pattern PARTS = Pattern.compile(OPUS_FORM, FLAGS);

    /** Thematic catalogues by their usual letters. */
    private static final Pattern CATALOGUE = Pattern.compile(
            "\\b(BWV|BuxWV|HWV|TWV|RV|SWV|KV|K|Kk|Hob|D|WoO|Wq|H|WWV|ZWV|JC|FbWV|FWV|L|S|Sz|BB|P|R|WD|WAB|TrV|LWV|Anh|Z|MWV|RISM|CPEB|GWV|Perger|Ryom)"
                    + "\\b\\.?\\s*(Anh\\.?\\s*)?([IVX]+[a-z]?\\s*[:/]\\s*)?\\d+[a-z]?([-:/.]\\d+)?(\\s+deest)?\\b(\\s*\\(\\d+[a-z]?\\))?");

    private OpusRule() {}

    /**
     * A number found.
     *
     * @param sure whether the letters before the number leave no doubt
     */
    record Opus(String text, TextLine line, boolean sure) {}

    static Optional<Opus> find(List<TextLine> header) {
        Optional<Opus> opus = first(OPUS, header, true);
        return opus.isPresent() ? opus : first(CATALOGUE, header, false);
    }

    private static Optional<Opus> first(Pattern pattern, List<TextLine> header, boolean sure) {
        for (TextLine line : header) {
            Matcher matcher = pattern.matcher(line.text());
            if (matcher.find()) {
                String text = matcher.group().strip();
                boolean clear = sure || text.matches("[A-Za-z]{2,}.*");
                return Optional.of(new Opus(sure ? usual(text) : text, line, clear));
            }
        }
        return Optional.empty();
    }

    /** "Opus 36 No. 1", "Op. 36 Nr. 1" and "op. 36 n° 1" alike as "Op. 36, No. 1", so that a library can sort and find them. */
    private static String usual(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        String opus = "Op. " + (parts.group("posth") == null ? "" : "posth. ")
                + parts.group("opus").replace(" ", "");
        String number = parts.group("number");
        return number == null ? opus : opus + ", No. " + number.toLowerCase(Locale.ROOT);
    }

    /** A name without the number that follows it. */
    static String without(String name) {
        Matcher opus = OPUS.matcher(name);
        Matcher catalogue = CATALOGUE.matcher(name);
        int end = opus.find() ? opus.start() : catalogue.find() ? catalogue.start() : name.length();
        String before = name.substring(0, end).replaceFirst("[\\s,;:(\\[–-]+$", "");
        return Words.hasLetters(before) ? before : name;
    }

    /** Whether a line says nothing but its opus or catalogue number. */
    static boolean onlyOpus(String text) {
        String rest = CATALOGUE
                .matcher(OPUS.matcher(text).replaceAll(""))
                .replaceAll("")
                .replaceAll("(?i)\\b(no|nr|n)\\b\\W*\\d+|\\d+", "");
        boolean found = OPUS.matcher(text).find() || CATALOGUE.matcher(text).find();
        return found && Words.letters(rest) <= 1;
    }
}
