package org.mirubato.command.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two lists of edits of one text while they are brought together. Used once, by one thread. */
final class ThreeWay {

    /** What is put before a word comes before what happens to the word. */
    private static final Comparator<Edit> ORDER =
            Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to);

    private final List<String> base;
    private final List<Edit> there;
    private final List<Edit> brought;
    private final TextParts parts;
    private final StringBuilder result = new StringBuilder();
    private @Nullable String last;
    private int one;
    private int other;
    private int done;

    /**
     * @param there of the one side, in their order, none touching the next; its words come first where edits meet
     * @param brought of the other side, likewise
     * @param parts what the texts were taken apart into
     */
    ThreeWay(List<String> base, List<Edit> there, List<Edit> brought, TextParts parts) {
        this.base = base;
        this.there = there;
        this.brought = brought;
        this.parts = parts;
    }

    String merged() {
        while (one < there.size() || other < brought.size()) {
            step();
        }
        keep(base.size());
        return result.toString();
    }

    /** Takes the edit that comes next, together with all that it meets. */
    private void step() {
        int fromOne = one;
        int fromOther = other;
        Edit next = firstOfNext();
        int from = next.from();
        int to = next.to();
        boolean met = true;
        while (met) {
            Edit region = new Edit(from, to, List.of());
            met = false;
            if (one < there.size() && region.meets(there.get(one))) {
                to = Math.max(to, there.get(one++).to());
                met = true;
            } else if (other < brought.size() && region.meets(brought.get(other))) {
                to = Math.max(to, brought.get(other++).to());
                met = true;
            }
        }
        keep(from);
        done = to;
        List<Edit> ofOne = there.subList(fromOne, one);
        List<Edit> ofOther = brought.subList(fromOther, other);
        List<String> words = ofOther.isEmpty() ? region(from, to, ofOne) : region(from, to, ofOther);
        (ofOne.isEmpty() || ofOther.isEmpty() ? words : both(region(from, to, ofOne), words)).forEach(this::put);
    }

    private Edit firstOfNext() {
        boolean mine = other == brought.size()
                || (one < there.size() && ORDER.compare(there.get(one), brought.get(other)) <= 0);
        return mine ? there.get(one++) : brought.get(other++);
    }

    /** The words of the old text up to here, as they are. */
    private void keep(int until) {
        base.subList(done, until).forEach(this::put);
        done = until;
    }

    /** What one side has made of a part. */
    private List<String> region(int from, int to, List<Edit> edits) {
        List<String> words = new ArrayList<>();
        int at = from;
        for (Edit edit : edits) {
            words.addAll(base.subList(at, edit.from()));
            words.addAll(edit.words());
            at = edit.to();
        }
        words.addAll(base.subList(at, to));
        return words;
    }

    /** One behind the other, but what is there already is not put there twice, however much space is between its words. */
    private static List<String> both(List<String> one, List<String> other) {
        if (contains(one, other)) {
            return one;
        }
        if (contains(other, one)) {
            return other;
        }
        List<String> words = new ArrayList<>(one);
        words.addAll(other);
        return words;
    }

    private static boolean contains(List<String> all, List<String> some) {
        return Collections.indexOfSubList(said(all), said(some)) >= 0;
    }

    private static List<String> said(List<String> words) {
        return words.stream().filter(word -> !word.isBlank()).map(String::strip).toList();
    }

    /** What stood apart on each side stays apart when the space between went with something else. */
    private void put(String part) {
        result.append(last == null ? "" : parts.between(last, part)).append(part);
        last = part;
    }
}
