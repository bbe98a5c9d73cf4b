package org.mirubato.domain.piece;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mirubato.domain.FoldedText;

/** The ways in which one composer's name is written, all of them folded: lower case, no accents, words of letters and digits. */
final class ComposerName {

    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "der", "den", "de", "di", "da", "del", "della", "du", "la", "le", "d", "dos", "das", "do",
            "af", "zu");

    /** Father and son of one name: what both are called means neither. */
    private static final Pattern GENERATION = Pattern.compile(" I{1,2}$");

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]?");
    private static final Pattern YEARS = Pattern.compile("[\\s,*]*\\d{4}\\s*[-\u2013\u2014]?\\s*(?:\\d{4})?\\s*$");
    private static final Pattern TURNED = Pattern.compile("([^,]+),\\s*([^,]+)");

    private final List<String> given;
    private final List<String> particles;
    private final String surname;

    private ComposerName(List<String> given, List<String> particles, String surname) {
        this.given = given;
        this.particles = particles;
        this.surname = surname;
    }

    /** Takes a canonical name apart: the last word is the surname, a double one included; particles stand before it. */
    static ComposerName of(String canonical) {
        String[] words = GENERATION.matcher(canonical).replaceFirst("").split(" ");
        int first = words.length - 1;
        while (first > 1 && PARTICLES.contains(FoldedText.fold(words[first - 1]))) {
            first--;
        }
        List<String> given = new ArrayList<>();
        for (int i = 0; i < first; i++) {
            given.addAll(List.of(FoldedText.fold(words[i]).split(" ")));
        }
        List<String> particles = new ArrayList<>();
        for (int i = first; i < words.length - 1; i++) {
            particles.add(FoldedText.fold(words[i]));
        }
        return new ComposerName(given, particles, FoldedText.fold(words[words.length - 1]));
    }

    /** The surname without particles. */
    String surname() {
        return surname;
    }

    /** What follows from the name: its surname alone, with initials, with some of the given names, with and without particles. */
    Set<String> spellings() {
        Set<String> spellings = new LinkedHashSet<>();
        Set<String> surnames = new LinkedHashSet<>(List.of(surname));
        surnames.add(joined(particles, surname));
        for (String last : surnames) {
            spellings.add(last);
            beginnings().forEach(beginning -> spellings.add(beginning + " " + last));
        }
        return spellings;
    }

    private Set<String> beginnings() {
        Set<String> beginnings = new LinkedHashSet<>();
        if (given.isEmpty()) {
            return beginnings;
        }
        List<String> initials = given.stream().map(name -> name.substring(0, 1)).toList();
        beginnings.add(String.join(" ", given));
        beginnings.add(String.join(" ", initials));
        beginnings.add(String.join("", initials));
        beginnings.add(given.get(0));
        beginnings.add(initials.get(0));
        beginnings.add(given.get(given.size() - 1));
        beginnings.add(joined(given.subList(0, 1), String.join(" ", initials.subList(1, initials.size()))));
        return beginnings;
    }

    private static String joined(List<String> words, String last) {
        return (String.join(" ", words) + " " + last).strip();
    }

    /** A written name made comparable: without years and catalogue numbers, given names first. */
    static String folded(String written) {
        String text = IN_BRACKETS.matcher(written).replaceAll(" ").strip();
        text = CatalogueMarks.stripped(YEARS.matcher(text).replaceFirst(""));
        Matcher turned = TURNED.matcher(text);
        return FoldedText.fold(turned.matches() ? turned.group(2) + " " + turned.group(1) : text);
    }
}
