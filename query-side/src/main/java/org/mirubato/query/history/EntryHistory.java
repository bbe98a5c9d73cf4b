package org.mirubato.query.history;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryDocument;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryFold;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.ExtraField;
import org.mirubato.domain.practice.LogbookCommand.RevertEntry;
import org.mirubato.domain.practice.LogbookEvent;
import org.mirubato.domain.practice.LogbookEvent.DuplicateDismissed;
import org.mirubato.domain.practice.LogbookEvent.EntryChanged;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.domain.practice.LogbookEvent.EntryRemoved;
import org.mirubato.domain.practice.LogbookEvent.EntryRestored;
import org.mirubato.domain.practice.PracticeKey;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Logbook entries. An entry that was not there yet is one that is removed. */
@Component
@Profile("query")
class EntryHistory implements EntityHistory<EntryView> {

    private static final String REMOVED = "removed";
    private static final String WORDS = "words";

    private final JsonMapper json = JsonMapper.shared();

    @Override
    public String kind() {
        return "logbook_entry";
    }

    @Override
    public Class<? extends UserEvent> events() {
        return LogbookEvent.class;
    }

    @Override
    public Trail trail(UserId owner, String id) {
        return Trail.of(PracticeKey.of(owner, new EntryId(id)).value());
    }

    @Override
    public @Nullable EntryView fold(@Nullable EntryView before, UserEvent event, Instant at, long version) {
        return EntryFold.fold(before, (LogbookEvent) event, at, version);
    }

    @Override
    public Map<String, @Nullable Object> told(UserEvent event) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        if (event instanceof EntryLogged logged) {
            told.put(REMOVED, false);
            told.putAll(fields(logged, logged.facts(), logged.words()));
            erasedUnlessThere(told, logged.words());
        } else if (event instanceof EntryChanged changed) {
            EntryFacts facts = changed.facts() == null ? EntryFacts.NONE : changed.facts();
            told.putAll(fields(changed, facts, changed.words()));
            erasedUnlessThere(told, changed.facts() == null ? changed.words() : EntryWords.NONE);
        } else if (event instanceof EntryRemoved || event instanceof EntryRestored) {
            told.put(REMOVED, event instanceof EntryRemoved);
        } else if (event instanceof DuplicateDismissed dismissed) {
            told.put("notDuplicateOf", dismissed.other().value());
        }
        return told;
    }

    /** The fields that are said, by the names that they have on the wire. */
    private Map<String, @Nullable Object> fields(LogbookEvent event, EntryFacts facts, @Nullable EntryWords words) {
        EntryWords said = words == null ? EntryWords.NONE : words;
        EntryView view = new EntryView(
                event.entryId(), event.owner(), facts, said, false, List.of(), Instant.EPOCH, Instant.EPOCH, 0);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(EntryDocument.of(view, json::readTree));
        fields.keySet().retainAll(EntryFields.said(facts, said));
        return fields;
    }

    private static void erasedUnlessThere(Map<String, @Nullable Object> told, @Nullable EntryWords words) {
        if (words == null) {
            told.put(WORDS, ERASED);
        }
    }

    /** A removed entry reads as it was when it was removed. */
    @Override
    public Map<String, Object> document(EntryView entry) {
        Map<String, Object> doc = new LinkedHashMap<>(EntryDocument.of(entry, json::readTree));
        doc.put(REMOVED, entry.removed());
        return doc;
    }

    @Override
    public boolean isWish(UserEvent event) {
        return !(event instanceof DuplicateDismissed);
    }

    @Override
    public List<DomainCommand> toward(UserId actor, @Nullable EntryView now, @Nullable EntryView then) {
        if (now == null) {
            return List.of();
        }
        EntryFacts facts = then == null ? EntryFacts.NONE : then.facts();
        EntryWords words = then == null ? EntryWords.NONE : then.words();
        boolean removed = then == null || then.removed();
        if (now.removed() == removed && (then == null || same(now, then))) {
            return List.of();
        }
        return List.of(new RevertEntry(now.id(), actor, facts, words, removed, now.version()));
    }

    private static boolean same(EntryView now, EntryView then) {
        return now.facts().equals(then.facts())
                && then.words().over(now.words()).equals(now.words())
                && extra(now).equals(extra(then));
    }

    private static Map<String, String> extra(EntryView entry) {
        Map<String, String> fields = new HashMap<>();
        for (ExtraField field : entry.extra()) {
            if (!field.json().equals("null")) {
                fields.put(field.name(), field.json());
            }
        }
        return fields;
    }
}
