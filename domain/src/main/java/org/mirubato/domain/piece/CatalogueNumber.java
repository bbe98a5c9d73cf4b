package org.mirubato.domain.piece;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a work in its composer's own count or in a thematic catalogue, found in running text.
 *
 * @param catalogue its usual mark: {@code Op.}, {@code BWV}, {@code K.}, {@code Hob.}
 * @param number as its catalogue counts: {@code 60}, {@code XVI:27}, {@code Anh. 114}, {@code posth. 72}, {@code deest}
 * @param part the number within the work, such as {@code 3} or {@code 12b}; null for the whole
 * @param start where it begins in the text it was found in
 */
public record CatalogueNumber(
        String catalogue, String number, @Nullable String part, int start) {

    private static final String PART =
            "(?:[,.:;]?\\s*(?:(?:No|Nr|Num|Núm|Nro)\\b\\s*\\.?|n?[°º№#]|Nº|N°|第|之)\\s*\\.?\\s*"
                    + "|\\s?[/-]\\s?)(?<part>\\d{1,3}[a-z]?)\\b";

    private static final Pattern OPUS = Pattern.compile(
            "(?:(?<![\\p{L}])(?:Opp?(?:us|\\.|era)?|[ŒO]e?uvre)|作品)\\s*(?<posth>posth\\.?\\s*)?"
                    + "(?<number>\\d{1,4}(?:\\s?[a-d]\\b)?)(?!\\d)(?:" + PART + ")?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Marks as they are printed, and as they are usually written. */
    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("KV", "K."),
            Map.entry("K", "K."),
            Map.entry("Köchel", "K."),
            Map.entry("Kk", "Kk."),
            Map.entry("Hob", "Hob."),
            Map.entry("D", "D."),
            Map.entry("Wq", "Wq."),
            Map.entry("H", "H."),
            Map.entry("L", "L."),
            Map.entry("S", "S."),
            Map.entry("Sz", "Sz."),
            Map.entry("P", "P."),
            Map.entry("R", "R."),
            Map.entry("Z", "Z."),
            Map.entry("B", "B."),
            Map.entry("G", "G."),
            Map.entry("Anh", "Anh."));

    private static final Pattern CATALOGUE =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?<mark>BWV|BuxWV|HWV|TWV|RV|SWV|KV|Köchel|Kk|K|Hob|D|WoO"
                    + "|Wq|H|WWV|ZWV|JC|FbWV|FWV|L|Sz|S|BB|B|P|R|WD|WAB|TrV|LWV|Anh|Z|MWV|GWV|G)\\.?\\s*"
                    + "(?:(?<edition>\\d)?\\s*(?<deest>deest)\\b|(?<appendix>Anh\\.?\\s*)?(?<group>[IVX]+[a-z]?\\s*[:/]\\s*)?"
                    + "(?<number>\\d{1,4}[a-z]?(?:[:.]\\d{1,3})?)(?![\\p{L}\\p{N}])(?<other>\\s*\\(\\d{1,4}[a-z]?\\))?(?:"
                    + PART
                    + ")?)");

    /** All numbers in a text, in its order, each once; empty where it has none. */
    public static List<CatalogueNumber> all(String text) {
        List<CatalogueNumber> found = new ArrayList<>();
        Matcher opus = OPUS.matcher(text);
        while (opus.find()) {
            String posthumous = opus.group("posth") == null ? "" : "posth. ";
            String number = posthumous + opus.group("number").replace(" ", "").toLowerCase(Locale.ROOT);
            found.add(new CatalogueNumber("Op.", number, part(opus), opus.start()));
        }
        Matcher catalogue = CATALOGUE.matcher(text);
        while (catalogue.find()) {
            found.add(of(catalogue));
        }
        found.sort(Comparator.comparingInt(CatalogueNumber::start));
        return List.copyOf(found);
    }

    /** The text without its numbers. */
    public static String without(String text) {
        return CATALOGUE.matcher(OPUS.matcher(text).replaceAll("")).replaceAll("");
    }

    private static CatalogueNumber of(Matcher found) {
        String mark = MARKS.getOrDefault(found.group("mark"), found.group("mark"));
        if (found.group("deest") != null) {
            return new CatalogueNumber(mark, "deest", null, found.start());
        }
        String group = found.group("group");
        String number = (found.group("appendix") == null ? "" : "Anh. ")
                + (group == null ? "" : group.replaceAll("[\\s:/]", "") + ":")
                + found.group("number")
                + (found.group("other") == null
                        ? ""
                        : " " + found.group("other").strip());
        return new CatalogueNumber(mark, number, part(found), found.start());
    }

    private static @Nullable String part(Matcher found) {
        String part = found.group("part");
        return part == null ? null : part.toLowerCase(Locale.ROOT);
    }

    /** Whether its mark is the composer's own count and not a catalogue's. */
    public boolean isOpus() {
        return catalogue.equals("Op.");
    }

    /** Whether its mark can't be a name's initial or a word of another kind. */
    public boolean isPlain() {
        return catalogue.replace(".", "").length() > 1;
    }

    /** Whether another number may be of the same piece: the same work, and no other part of it. */
    public boolean agrees(CatalogueNumber other) {
        return catalogue.equals(other.catalogue)
                && number.equals(other.number)
                && (part == null || other.part == null || part.equals(other.part));
    }

    /** In its usual form: {@code Op. 60, No. 3}. */
    public String text() {
        return catalogue + " " + number + (part == null ? "" : ", No. " + part);
    }
}
