package org.mirubato.infra.eventlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mirubato.domain.DomainEvent;
import org.mirubato.domain.EventCatalogue;
import org.mirubato.domain.WireName;

/**
 * The chain by which every older revision of every event is read. It has no gap: whoever raises the revision of an event adds the
 * upcaster of the revision before to {@link #OF_THIS_VERSION}, and can't start without.
 */
final class Upcasters {

    private static final List<Upcaster> OF_THIS_VERSION = List.of(
            new GoalWithoutExtra("goal.set"),
            new GoalWithoutExtra("goal.changed"),
            new MilestonesWithoutExtra("goal.set"),
            new MilestonesWithoutExtra("goal.changed"),
            new PartsWithoutExtra("entry.logged"),
            new PartsWithoutExtra("entry.changed"),
            new PartsWithoutExtra("practice-session.started"),
            new PartsWithoutExtra("practice-session.continued"),
            new PartsWithoutExtra("practice-session.finished"),
            new PartsWithoutExtra("occurrence.scheduled"),
            new PartsWithoutExtra("occurrence.changed"),
            new PartsWithoutExtra("occurrence.checked-in"),
            new PartsWithoutExtra("plan.created"),
            new PartsWithoutExtra("plan.adopted"),
            new PartsWithoutExtra("plan.changed"),
            new PartsWithoutExtra("template.published"),
            new PartsWithoutExtra("template.revised"),
            new RestoredWithoutWhom(),
            new ReadingWithoutOthers());

    private final Map<String, EventRevisions> byName = new HashMap<>();

    private Upcasters() {}

    /** Those of all events of this version. */
    static Upcasters ofThisVersion() {
        return of(EventCatalogue.all(), OF_THIS_VERSION);
    }

    /**
     * @throws IllegalStateException when an old revision has no upcaster or two, or an upcaster reads what is no old revision
     */
    static Upcasters of(List<Class<? extends DomainEvent>> types, List<Upcaster> upcasters) {
        Map<Source, Upcaster> bySource = bySource(upcasters);
        Upcasters chain = new Upcasters();
        for (Class<? extends DomainEvent> type : types) {
            WireName name = EventCatalogue.wireName(type);
            chain.byName.put(name.value(), EventRevisions.of(type, steps(name, bySource)));
        }
        bySource.keySet().stream().findFirst().ifPresent(unused -> {
            throw new IllegalStateException("An upcaster reads " + unused + ", which is no old revision of an event of"
                    + " this version: correct its name and revision, or remove it.");
        });
        return chain;
    }

    /** The revisions of the event of that name; empty when this version does not know the name. */
    Optional<EventRevisions> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static Map<Source, Upcaster> bySource(List<Upcaster> upcasters) {
        Map<Source, Upcaster> bySource = new LinkedHashMap<>();
        for (Upcaster upcaster : upcasters) {
            Source source = new Source(upcaster.name(), upcaster.from());
            if (bySource.put(source, upcaster) != null) {
                throw new IllegalStateException("Two upcasters read " + source + ": keep one of them.");
            }
        }
        return bySource;
    }

    /** Takes them out of the map, where those remain that lead nowhere. */
    private static List<Upcaster> steps(WireName name, Map<Source, Upcaster> bySource) {
        List<Upcaster> steps = new ArrayList<>();
        for (int revision = 1; revision < name.revision(); revision++) {
            Source source = new Source(name.value(), revision);
            Upcaster step = bySource.remove(source);
            if (step == null) {
                throw new IllegalStateException("No upcaster reads " + source
                        + ", which a log may hold: add one that makes it revision " + (revision + 1) + ".");
            }
            steps.add(step);
        }
        return steps;
    }

    private record Source(String name, int revision) {

        @Override
        public String toString() {
            return "revision " + revision + " of " + name;
        }
    }
}
