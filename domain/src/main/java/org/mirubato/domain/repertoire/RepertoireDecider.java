package org.mirubato.domain.repertoire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.repertoire.RepertoireCommand.AddItem;
import org.mirubato.domain.repertoire.RepertoireCommand.CancelPerformance;
import org.mirubato.domain.repertoire.RepertoireCommand.ChangeItem;
import org.mirubato.domain.repertoire.RepertoireCommand.DissociateItem;
import org.mirubato.domain.repertoire.RepertoireCommand.PlanPerformance;
import org.mirubato.domain.repertoire.RepertoireCommand.RecordTempo;
import org.mirubato.domain.repertoire.RepertoireCommand.RemoveItem;
import org.mirubato.domain.repertoire.RepertoireCommand.RenameItem;
import org.mirubato.domain.repertoire.RepertoireCommand.SetPerformances;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemAdded;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemDissociated;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemLinked;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemNoted;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRated;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRemoved;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRenamed;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRestored;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemTagged;
import org.mirubato.domain.repertoire.RepertoireEvent.StatusChanged;
import org.mirubato.domain.repertoire.RepertoireEvent.TempoRecorded;
import org.mirubato.domain.repertoire.RepertoireItemState.Words;

/** Decides what a command means for an item of the repertoire; pure. */
public final class RepertoireDecider {

    private RepertoireDecider() {}

    /**
     * The events that grant {@code command}, in their order; empty when nothing changes.
     *
     * @throws Refusal when the piece is not in the repertoire, has another version than expected, or has too much of something
     */
    public static List<RepertoireEvent> decide(RepertoireItemState state, RepertoireCommand command) {
        if (command instanceof AddItem add) {
            return add(state, add);
        }
        if (!state.exists()) {
            throw Refusal.notFound("This piece is not in your repertoire.");
        }
        if (command instanceof ChangeItem change) {
            return change(state, change);
        }
        if (command instanceof RecordTempo tempo) {
            return tempo(state, tempo);
        }
        if (command instanceof RenameItem rename) {
            return rename(state, rename);
        }
        List<RepertoireEvent> performed = performances(state, command);
        List<RepertoireEvent> merged = performed == null ? MergedItem.decide(state, command) : performed;
        return merged == null ? comeOrGo(state, command) : merged;
    }

    private static List<RepertoireEvent> comeOrGo(RepertoireItemState state, RepertoireCommand command) {
        if (command instanceof RemoveItem remove) {
            return remove(state, remove);
        }
        if (command instanceof DissociateItem) {
            return state.removed() ? List.of() : List.of(new ItemDissociated(command.itemId(), command.actor()));
        }
        MergedItem.requireItself(state);
        return state.removed() ? List.of(new ItemRestored(command.itemId(), command.actor())) : List.of();
    }

    private static List<RepertoireEvent> add(RepertoireItemState state, AddItem add) {
        MergedItem.requireItself(state);
        if (state.exists()) {
            requireVersion(state, add.expected());
            List<RepertoireEvent> events = new ArrayList<>();
            if (state.removed()) {
                events.add(new ItemRestored(add.itemId(), add.actor()));
            }
            events.addAll(changed(state.words(), add, add.change()));
            return events;
        }
        RepertoireStatus given = add.change().status();
        RepertoireStatus status = given == null ? RepertoireStatus.PLANNED : given;
        List<RepertoireEvent> events = new ArrayList<>();
        events.add(new ItemAdded(add.itemId(), add.actor(), add.piece(), status, add.names()));
        Words blank = RepertoireItemState.NONE.words();
        events.addAll(changed(
                new Words(status, blank.rating(), blank.notes(), blank.links(), blank.tags()), add, add.change()));
        return events;
    }

    private static List<RepertoireEvent> change(RepertoireItemState state, ChangeItem change) {
        requireThere(state);
        requireVersion(state, change.expected());
        return changed(state.words(), change, change.change());
    }

    private static List<RepertoireEvent> changed(Words words, RepertoireCommand command, ItemChange change) {
        RepertoireItemId id = command.itemId();
        List<RepertoireEvent> events = new ArrayList<>();
        if (change.status() != null && change.status() != words.status()) {
            events.add(new StatusChanged(id, command.actor(), words.status(), change.status()));
        }
        if (change.rating() != null && change.rating() != words.rating()) {
            events.add(new ItemRated(id, command.actor(), change.rating()));
        }
        if (change.notes() != null && !change.notes().equals(words.notes())) {
            events.add(new ItemNoted(id, command.actor(), change.notes()));
        }
        if (change.links() != null && !change.links().equals(words.links())) {
            events.add(new ItemLinked(id, command.actor(), new ItemList(change.links())));
        }
        if (change.tags() != null && !change.tags().equals(words.tags())) {
            events.add(new ItemTagged(id, command.actor(), new ItemList(change.tags())));
        }
        return events;
    }

    private static List<RepertoireEvent> rename(RepertoireItemState state, RenameItem rename) {
        ItemNames before = state.names();
        ItemNames names = new ItemNames(
                rename.names().title(),
                rename.names().composer(),
                rename.names().scoreId() == null && before != null
                        ? before.scoreId()
                        : rename.names().scoreId());
        return state.removed() || names.equals(before)
                ? List.of()
                : List.of(new ItemRenamed(rename.itemId(), rename.actor(), names));
    }

    /** The same tempo on another day is news: somebody has kept it. */
    private static List<RepertoireEvent> tempo(RepertoireItemState state, RecordTempo record) {
        requireThere(state);
        Tempo tempo = record.tempo().over(state.tempo());
        return tempo.equals(state.tempo())
                ? List.of()
                : List.of(new TempoRecorded(record.itemId(), record.actor(), tempo));
    }

    private static @Nullable List<RepertoireEvent> performances(RepertoireItemState state, RepertoireCommand command) {
        if (command instanceof PlanPerformance plan) {
            requireThere(state);
            return PlannedPerformances.plan(state, plan);
        }
        if (command instanceof CancelPerformance cancel) {
            requireThere(state);
            return PlannedPerformances.cancel(state, cancel);
        }
        if (command instanceof SetPerformances set) {
            requireThere(state);
            requireVersion(state, set.expected());
            return PlannedPerformances.set(state, set);
        }
        return null;
    }

    private static List<RepertoireEvent> remove(RepertoireItemState state, RemoveItem remove) {
        if (state.removed()) {
            return List.of();
        }
        requireVersion(state, remove.expected());
        return List.of(new ItemRemoved(remove.itemId(), remove.actor()));
    }

    private static void requireThere(RepertoireItemState state) {
        MergedItem.requireItself(state);
        if (state.removed()) {
            throw Refusal.notFound("This piece has been removed from your repertoire: restore it first.");
        }
    }

    private static void requireVersion(RepertoireItemState state, @Nullable Long expected) {
        if (expected != null && expected != state.version()) {
            throw Refusal.stale("This piece has changed since you read it: read it again.");
        }
    }
}
