package org.mirubato.domain;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A pure function whose arguments come again and again: what it gave for some of them is recalled. When it has as many as it may, it
 * begins anew. Safe for any number of threads.
 */
public final class Recalled<K, V> {

    private final Function<K, V> function;
    private final int most;
    private final Map<K, V> given = Collections.synchronizedMap(new HashMap<>());

    /**
     * Begins with nothing.
     *
     * @param function gives the same for equal arguments, and never null; when it throws, nothing is kept
     * @param most how many results are kept
     */
    public Recalled(Function<K, V> function, int most) {
        this.function = function;
        this.most = most;
    }

    /** What the function gives for this argument. */
    public V of(K argument) {
        V known = given.get(argument);
        if (known != null) {
            return known;
        }
        V made = function.apply(argument);
        if (given.size() >= most) {
            given.clear();
        }
        given.put(argument, made);
        return made;
    }
}
