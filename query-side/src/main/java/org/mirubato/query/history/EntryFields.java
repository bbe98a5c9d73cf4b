package org.mirubato.query.history;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.ExtraField;

/** The names that an entry's fields have on the wire. */
final class EntryFields {

    private EntryFields() {}

    /** The names of those that something is said about. */
    static Set<String> said(EntryFacts facts, EntryWords words) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("timestamp", facts.when());
        values.put("timeZone", facts.when());
        values.put("localDate", facts.when());
        values.put("duration", facts.minutes());
        values.put("type", facts.type());
        values.put("goalIds", facts.goalIds());
        values.put("sessionId", facts.sessionId());
        values.put("autoTracked", facts.autoTracked());
        values.put("instrument", words.instrument());
        values.put("pieces", words.pieces());
        values.put("techniques", words.techniques());
        values.put("notes", words.notes());
        values.put("mood", words.mood());
        values.put("tags", words.tags());
        values.put("metadata", words.metadata());
        values.put("scoreId", words.scoreId());
        values.put("scoreTitle", words.scoreTitle());
        values.put("scoreComposer", words.scoreComposer());
        List<ExtraField> extra = words.extra();
        if (extra != null) {
            extra.forEach(field -> values.put(field.name(), field));
        }
        values.values().removeIf(value -> value == null);
        return new HashSet<>(values.keySet());
    }
}
