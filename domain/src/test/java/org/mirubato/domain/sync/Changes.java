package org.mirubato.domain.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.sync.Mutation.Op;
import org.mirubato.domain.sync.Mutation.TextEdit;

/** An entity with a field of each kind, and what devices do to it. */
final class Changes {

    static final FieldTable TABLE = new FieldTable(
            Map.of(
                    "mood", FieldKind.VALUE,
                    "type", FieldKind.VALUE,
                    "minutes", FieldKind.COUNTER,
                    "tags", FieldKind.SET,
                    "notes", FieldKind.TEXT,
                    "metadata", FieldKind.MAP),
            Set.of("planId"),
            false);

    /** Puts one behind the other, so that it can be seen what was merged with what. */
    static final TextMerge BESIDE = (before, there, brought) -> before + "|" + there + "|" + brought;

    private Changes() {}

    static Mutation set(long mid, @Nullable Long base, Map<String, @Nullable Object> fields) {
        return new Mutation(mid, "thing", "t1", Op.PUT, base, fields, Map.of(), Map.of(), Map.of(), Map.of());
    }

    static Mutation add(long mid, long base, String field, String... members) {
        return new Mutation(
                mid,
                "thing",
                "t1",
                Op.PUT,
                base,
                Map.of(),
                Map.of(field, List.of(members)),
                Map.of(),
                Map.of(),
                Map.of());
    }

    static Mutation remove(long mid, long base, String field, String... members) {
        return new Mutation(
                mid,
                "thing",
                "t1",
                Op.PUT,
                base,
                Map.of(),
                Map.of(),
                Map.of(field, List.of(members)),
                Map.of(),
                Map.of());
    }

    static Mutation inc(long mid, long base, String field, double by) {
        return new Mutation(
                mid, "thing", "t1", Op.PUT, base, Map.of(), Map.of(), Map.of(), Map.of(field, by), Map.of());
    }

    static Mutation text(long mid, long base, @Nullable String from, String to) {
        return new Mutation(
                mid,
                "thing",
                "t1",
                Op.PUT,
                base,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("notes", new TextEdit(from, to)));
    }

    /** The entity on the server, which takes mutations in the order of their arrival. */
    static final class Server {

        private final List<KnownVersion> versions = new ArrayList<>();
        private final TextMerge texts;

        Server(TextMerge texts, Map<String, @Nullable Object> fields) {
            this.texts = texts;
            versions.add(new KnownVersion(0, "maker", 1L, new HashMap<>(fields)));
        }

        Merged take(String device, Mutation mutation) {
            Merged merged = Merge.of(TABLE, Ground.of(versions, TABLE, device, mutation), mutation, texts);
            if (!merged.changes().isEmpty()) {
                Map<String, @Nullable Object> fields = new LinkedHashMap<>(now());
                fields.putAll(merged.changes());
                versions.add(new KnownVersion(version() + 1, device, mutation.mid(), fields));
            }
            return merged;
        }

        long version() {
            return versions.size() - 1L;
        }

        Map<String, @Nullable Object> now() {
            return versions.get(versions.size() - 1).fields();
        }
    }
}
