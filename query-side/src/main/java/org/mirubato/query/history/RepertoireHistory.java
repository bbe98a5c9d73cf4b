package org.mirubato.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.repertoire.ItemChange;
import org.mirubato.domain.repertoire.ItemList;
import org.mirubato.domain.repertoire.ItemNames;
import org.mirubato.domain.repertoire.Performance;
import org.mirubato.domain.repertoire.RepertoireCommand.ChangeItem;
import org.mirubato.domain.repertoire.RepertoireCommand.RemoveItem;
import org.mirubato.domain.repertoire.RepertoireCommand.RestoreItem;
import org.mirubato.domain.repertoire.RepertoireCommand.SetPerformances;
import org.mirubato.domain.repertoire.RepertoireDocument;
import org.mirubato.domain.repertoire.RepertoireEvent;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemAdded;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemDissociated;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemLinked;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemMergeUndone;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemMerged;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemNoted;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRated;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRemoved;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRenamed;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRestored;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemTagged;
import org.mirubato.domain.repertoire.RepertoireEvent.PerformanceCancelled;
import org.mirubato.domain.repertoire.RepertoireEvent.PerformancePlanned;
import org.mirubato.domain.repertoire.RepertoireEvent.PiecesJoined;
import org.mirubato.domain.repertoire.RepertoireEvent.StatusChanged;
import org.mirubato.domain.repertoire.RepertoireEvent.TempoRecorded;
import org.mirubato.domain.repertoire.RepertoireFold;
import org.mirubato.domain.repertoire.RepertoireItemId;
import org.mirubato.domain.repertoire.RepertoireItemState.Words;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Pieces of the repertoire. One that was not added yet is one that is removed. What a piece is called and what was merged into it
 * follow the catalogue, and what was measured of the tempo was measured: neither is taken back here.
 */
@Component
@Profile("query")
class RepertoireHistory implements EntityHistory<RepertoireItemView> {

    private static final String REMOVED = "removed";
    private static final String STATUS = "status";
    private static final String RATING = "difficultyRating";
    private static final String NOTES = "notes";
    private static final String LINKS = "links";
    private static final String TAGS = "tags";
    private static final String PERFORMANCE = "performance ";

    @Override
    public String kind() {
        return "repertoire_item";
    }

    @Override
    public Class<? extends UserEvent> events() {
        return RepertoireEvent.class;
    }

    @Override
    public Trail trail(UserId owner, String id) {
        return Trail.of(new RepertoireItemId(id).value());
    }

    @Override
    public @Nullable RepertoireItemView fold(
            @Nullable RepertoireItemView before, UserEvent event, Instant at, long version) {
        return RepertoireFold.fold(before, (RepertoireEvent) event, at, version);
    }

    @Override
    public Map<String, @Nullable Object> told(UserEvent event) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        if (event instanceof ItemAdded added) {
            told.put(REMOVED, false);
            told.put(STATUS, added.status().word());
            told.put(RATING, null);
            told.put(NOTES, "");
            told.put(LINKS, List.of());
            told.put(TAGS, List.of());
            put(told, added.names());
        } else if (event instanceof ItemRenamed renamed) {
            put(told, renamed.names());
        } else if (event instanceof PerformancePlanned planned) {
            told.put(
                    PERFORMANCE + planned.performanceId(),
                    Map.of("date", planned.day().toString(), "note", planned.note()));
        } else if (event instanceof PerformanceCancelled cancelled) {
            told.put(PERFORMANCE + cancelled.performanceId(), null);
        } else if (event instanceof ItemRestored || event instanceof ItemMergeUndone) {
            told.put(REMOVED, false);
        } else if (event instanceof ItemRemoved || event instanceof ItemDissociated || event instanceof ItemMerged) {
            told.put(REMOVED, true);
        } else {
            putSaid(told, event);
        }
        return told;
    }

    private static void putSaid(Map<String, @Nullable Object> told, UserEvent event) {
        if (event instanceof StatusChanged changed) {
            told.put(STATUS, changed.to().word());
        } else if (event instanceof ItemRated rated) {
            told.put(RATING, rated.rating() == 0 ? null : rated.rating());
        } else if (event instanceof ItemNoted noted) {
            told.put(NOTES, noted.notes());
        } else if (event instanceof ItemLinked linked) {
            told.put(LINKS, texts(linked.links()));
        } else if (event instanceof ItemTagged tagged) {
            told.put(TAGS, texts(tagged.tags()));
        } else if (event instanceof TempoRecorded recorded) {
            told.put("currentTempo", recorded.tempo().current());
            told.put("targetTempo", recorded.tempo().target());
        }
    }

    private static void put(Map<String, @Nullable Object> told, @Nullable ItemNames names) {
        told.put("title", names == null ? ERASED : names.title());
        told.put("composer", names == null ? ERASED : names.composer());
    }

    private static Object texts(@Nullable ItemList list) {
        return list == null ? ERASED : list.texts();
    }

    /** A removed item reads as it was when it was removed. */
    @Override
    public Map<String, Object> document(RepertoireItemView item) {
        Map<String, Object> doc = new LinkedHashMap<>(RepertoireDocument.of(item));
        doc.put(REMOVED, item.removed());
        return doc;
    }

    @Override
    public boolean isWish(UserEvent event) {
        return !(event instanceof ItemRenamed
                || event instanceof TempoRecorded
                || event instanceof ItemMerged
                || event instanceof ItemMergeUndone
                || event instanceof PiecesJoined);
    }

    @Override
    public List<DomainCommand> toward(
            UserId actor, @Nullable RepertoireItemView now, @Nullable RepertoireItemView then) {
        if (now == null) {
            return List.of();
        }
        if (then == null || then.removed()) {
            return now.removed() ? List.of() : List.of(new RemoveItem(actor, now.piece(), now.version()));
        }
        List<DomainCommand> commands = new ArrayList<>();
        if (now.removed()) {
            commands.add(new RestoreItem(actor, now.piece()));
        }
        Words was = then.state().words();
        if (!was.equals(now.state().words())) {
            ItemChange change = new ItemChange(was.status(), was.rating(), was.notes(), was.links(), was.tags());
            commands.add(new ChangeItem(actor, now.piece(), change, now.removed() ? null : now.version()));
        }
        List<Performance> were = then.state().performances();
        if (!were.equals(now.state().performances())) {
            commands.add(new SetPerformances(actor, now.piece(), were, null));
        }
        return commands;
    }
}
