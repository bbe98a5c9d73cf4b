package org.mirubato.command.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of two texts however they were changed. */
class WordMergeProperty {

    private final WordMerge merge = new WordMerge();

    @Property(tries = 1000)
    void every_word_that_one_of_both_has_written_is_there(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> base =
                new ArrayList<>(List.of("a", "b", "c", "d", "e", "f").subList(0, random.nextInt(7)));
        List<String> one = edited(random, base, "one");
        List<String> other = edited(random, base, "other");

        String merged = merge.merged(String.join(" ", base), String.join(" ", one), String.join(" ", other));

        List<String> words = Arrays.asList(merged.split("\\s+"));
        assertThat(words).containsAll(written(one, "one")).containsAll(written(other, "other"));
    }

    @Property(tries = 500)
    void a_word_that_neither_has_touched_stays_once(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> base = List.of("a", "b", "c", "KEPT", "d", "e", "f");
        List<String> one = edited(random, base.subList(0, 3), "one");
        List<String> other = edited(random, base.subList(4, 7), "other");

        String merged = merge.merged(
                String.join(" ", base), String.join(" ", one) + " KEPT d e f", "a b c KEPT " + String.join(" ", other));

        assertThat(Arrays.asList(merged.split("\\s+")).stream().filter("KEPT"::equals))
                .hasSize(1);
    }

    /** Some are behind the others, and all write before or behind what they see, with a space of their own. */
    @Property(tries = 1000)
    void words_that_several_put_beside_a_text_do_not_run_together(@ForAll long seed) {
        Random random = new Random(seed);
        String[] seen = {"", "", "", ""};
        String there = "";
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int device = random.nextInt(seen.length);
            if (random.nextInt(3) == 0) {
                seen[device] = there;
                continue;
            }
            String word = "word" + i;
            String brought = random.nextBoolean() ? seen[device] + " " + word : word + " " + seen[device];
            there = merge.merged(seen[device], there, brought);
            seen[device] = brought;
            all.add(word);
        }

        assertThat(there.trim().split("\\s+")).containsExactlyInAnyOrderElementsOf(all);
    }

    private static List<String> edited(Random random, List<String> base, String who) {
        List<String> words = new ArrayList<>(base);
        for (int i = 0; i < random.nextInt(4); i++) {
            int place = words.isEmpty() ? 0 : random.nextInt(words.size());
            switch (random.nextInt(3)) {
                case 0 -> words.add(place, who + i);
                case 1 -> words.subList(place, words.isEmpty() ? 0 : place + 1).clear();
                default -> words.replaceAll(word -> random.nextInt(5) == 0 ? who + random.nextInt(99) : word);
            }
        }
        return words;
    }

    private static List<String> written(List<String> words, String who) {
        return words.stream().filter(word -> word.startsWith(who)).toList();
    }
}
