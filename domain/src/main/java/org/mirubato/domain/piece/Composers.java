package org.mirubato.domain.piece;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.mirubato.domain.FoldedText;
import org.mirubato.domain.Recalled;

/**
 * The composers that are known by name, and who is meant by what people write. A spelling that several could be means nobody,
 * unless the table gives it to one of them.
 */
public final class Composers {

    /** The longest name that is looked at; nobody is called anything longer. */
    private static final int LONGEST = 200;

    private static final Map<String, List<String>> TABLE = table();
    private static final Map<String, String> BY_SPELLING = bySpelling();

    /** To fold a name takes long, and the same few are asked for with every entry. */
    private static final Recalled<String, Optional<String>> RECALLED = new Recalled<>(Composers::found, 10_000);

    private Composers() {}

    /** The canonical name of who is meant; empty when that is unknown, or could be several. */
    public static Optional<String> canonical(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return RECALLED.of(written);
    }

    private static Optional<String> found(String written) {
        return Optional.ofNullable(BY_SPELLING.get(ComposerName.folded(written)));
    }

    /** Canonical names with a word that begins so, for each word asked for; in the order of the surnames, at most {@code limit}. */
    public static List<String> search(String words, int limit) {
        FoldedWords asked = FoldedWords.of(words);
        return Searched.WORDS.entrySet().stream()
                .filter(composer -> composer.getValue().stream().anyMatch(spelling -> spelling.begins(asked)))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    /** By canonical name, in the order of the surnames, the spellings that the table gives, the name itself among them. */
    static Map<String, List<String>> given() {
        return TABLE;
    }

    /** A bundle reads the table without any input or output of ours. */
    private static Map<String, List<String>> table() {
        ResourceBundle bundle = ResourceBundle.getBundle("org.mirubato.domain.piece.composers", Locale.ROOT);
        List<List<String>> lines = new ArrayList<>();
        for (String id : bundle.keySet()) {
            lines.add(Arrays.asList(bundle.getString(id).split("\\s*\\|\\s*")));
        }
        lines.sort(Comparator.comparing(
                line -> ComposerName.of(line.get(0)).surname() + " " + FoldedText.fold(line.get(0))));
        Map<String, List<String>> table = new LinkedHashMap<>();
        lines.forEach(line -> table.put(line.get(0), List.copyOf(line)));
        return table;
    }

    private static Map<String, String> bySpelling() {
        Map<String, String> found = new HashMap<>();
        TABLE.forEach((canonical, spellings) ->
                spellings.forEach(spelling -> found.putIfAbsent(ComposerName.folded(spelling), canonical)));
        Map<String, Set<String>> following = new HashMap<>();
        TABLE.keySet()
                .forEach(canonical -> ComposerName.of(canonical)
                        .spellings()
                        .forEach(spelling -> following
                                .computeIfAbsent(spelling, none -> new HashSet<>())
                                .add(canonical)));
        following.forEach((spelling, composers) -> {
            if (composers.size() == 1) {
                found.putIfAbsent(spelling, composers.iterator().next());
            }
        });
        return found;
    }

    /** Made by the first search: whoever only asks who is meant needs none of it. */
    private static final class Searched {

        private static final Map<String, List<FoldedWords>> WORDS = words();

        private static Map<String, List<FoldedWords>> words() {
            Map<String, List<FoldedWords>> words = new LinkedHashMap<>();
            TABLE.forEach((canonical, spellings) ->
                    words.put(canonical, spellings.stream().map(FoldedWords::of).toList()));
            return words;
        }
    }
}
