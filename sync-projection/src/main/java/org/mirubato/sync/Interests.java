package org.mirubato.sync;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.sync.SyncKind;
import tools.jackson.databind.JsonNode;

/**
 * What a device wants to be told.
 *
 * @param kinds the kinds that it holds; empty for all
 * @param mostOps how many ops it takes in one delta
 * @param digests whether it wants to check itself
 */
record Interests(Set<String> kinds, int mostOps, boolean digests) {

    /** All of it. */
    static final Interests ALL = new Interests(Set.of(), DeltaSource.MOST_OPS, false);

    Interests {
        kinds = Set.copyOf(kinds);
    }

    /**
     * As a device says it in its hello.
     *
     * @throws Refusal (invalid) when it can't be read
     */
    static Interests of(JsonNode hello) {
        int most = hello.path("maxBatch").asInt(DeltaSource.MOST_OPS);
        if (most < 1) {
            throw Refusal.invalid("Give as maxBatch how many ops a delta may have, from 1.");
        }
        return new Interests(
                kinds(hello.path("kinds"), "kinds"),
                Math.min(most, DeltaSource.MOST_OPS),
                hello.path("digests").asBoolean(false));
    }

    boolean contain(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    /** What of it the device wants; it joins what comes before and behind, even when nothing is left of it. */
    Delta of(Delta delta) {
        if (kinds.isEmpty()) {
            return delta;
        }
        List<Op> ops = delta.ops().stream().filter(op -> contain(op.kind())).toList();
        return new Delta(delta.epoch(), delta.from(), delta.to(), delta.head(), ops, delta.more(), delta.why());
    }

    /**
     * The kinds that a list names; empty when there is no list.
     *
     * @param name what the list is called
     * @throws Refusal (invalid) when it can't be read
     */
    static Set<String> kinds(JsonNode given, String name) {
        if (given.isMissingNode() || given.isNull()) {
            return Set.of();
        }
        Set<String> kinds = new LinkedHashSet<>();
        given.valueStream().forEach(kind -> kinds.add(kind.asString("")));
        if (kinds.isEmpty() || kinds.stream().anyMatch(kind -> SyncKind.of(kind).isEmpty())) {
            throw Refusal.invalid(
                    "Give as " + name + " a list of kinds that the stream has, or leave it out for all of them.");
        }
        return kinds;
    }
}
