package org.mirubato.infra.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.mirubato.infra.sync.Mark.Effect;
import org.mirubato.infra.sync.Mark.Told;
import org.mirubato.sync.client.Op;
import tools.jackson.databind.JsonNode;

/**
 * What must be there at rest, given what the devices were told.
 *
 * @param truth what is there, by kind and id
 * @param plans of the occurrences that there have ever been, each by kind and id
 * @param done what was acknowledged
 * @param rejected what was not done
 * @param doubtful what was rejected while another attempt was still on its way, which may have been done
 */
record Reckoning(
        Map<String, Op> truth, Map<String, String> plans, List<Told> done, List<Told> rejected, List<Told> doubtful) {

    /** Words that were acknowledged and don't stand once where they belong, or stand elsewhere as well. */
    List<String> miscounted() {
        Set<String> removed = values(done, Effect.REMOVAL);
        Set<String> perhaps = values(doubtful, Effect.REMOVAL);
        List<String> wrong = new ArrayList<>();
        of(done, Effect.WORD).forEach(told -> {
            Mark mark = told.mark();
            long there = truth.containsKey(mark.entity()) ? times(truth.get(mark.entity()), mark) : -1;
            long expected = removed.contains(mark.value()) ? 0 : 1;
            boolean excused = there < 0 || (there == 0 && perhaps.contains(mark.value()));
            if (everywhere(mark) != Math.max(0, there) || (there != expected && !excused)) {
                wrong.add(told + " stands " + there + " times instead of " + expected + ", everywhere "
                        + everywhere(mark) + " times");
            }
        });
        return wrong;
    }

    /** Words that were rejected and are there. */
    List<Told> unwanted() {
        return of(rejected, Effect.WORD)
                .filter(told -> everywhere(told.mark()) > 0)
                .toList();
    }

    /** Numbers that are not the sum of what was added. */
    List<String> wrongSums() {
        List<String> wrong = new ArrayList<>();
        truth.forEach((name, op) -> {
            String number =
                    ChangedKind.of(op).map(kind -> kind.fields().number()).orElse("");
            long added = added(done, name);
            long sum = op.body() == null ? 0 : op.body().path(number).asLong(0);
            if (!number.isEmpty() && (sum < added || sum > added + added(doubtful, name))) {
                wrong.add(name + " says " + sum + " instead of " + added);
            }
        });
        return wrong;
    }

    /** Members of objects that are not what their device has set last. */
    List<String> wrongMembers() {
        Map<String, Told> newest = new TreeMap<>();
        of(done, Effect.MEMBER)
                .forEach(told -> newest.merge(
                        told.device() + " " + place(told),
                        told,
                        (one, other) -> one.mid() > other.mid() ? one : other));
        return newest.values().stream()
                .filter(told -> truth.containsKey(told.mark().entity()))
                .filter(told -> !isMember(told) && newer(told).noneMatch(this::isMember))
                .map(told -> told + " but it is " + truth.get(told.mark().entity()))
                .toList();
    }

    /**
     * Values, and whether entities are there, that are not what the last one in the log has made of them.
     *
     * @param positions in the log, by device and number
     */
    List<String> overruled(Map<String, Long> positions) {
        Map<String, Told> last = new TreeMap<>();
        Stream.concat(done.stream(), doubtful.stream())
                .filter(told -> Set.of(Effect.VALUE, Effect.PRESENCE)
                        .contains(told.mark().effect()))
                .filter(told -> positions.containsKey(key(told)))
                .forEach(told -> last.merge(
                        place(told),
                        told,
                        (one, other) -> positions.get(key(one)) > positions.get(key(other)) ? one : other));
        return last.values().stream()
                .filter(told -> !holds(told))
                .map(told -> told + " at " + positions.get(key(told)) + " but it is "
                        + truth.get(told.mark().entity()))
                .toList();
    }

    /** Changes that cannot be done without an event, were acknowledged, and have none. */
    List<Told> unlogged(Map<String, Long> positions) {
        return Stream.of(Effect.WORD, Effect.NUMBER)
                .flatMap(effect -> of(done, effect))
                .filter(told -> !positions.containsKey(key(told)))
                .toList();
    }

    /** Changes that were rejected and have an event. */
    List<Told> logged(Map<String, Long> positions) {
        return rejected.stream()
                .filter(told -> positions.containsKey(key(told)))
                .toList();
    }

    /** Whether a device has done anything to the entity, or may have. */
    boolean touched(String entity, Predicate<Mark> how) {
        return Stream.concat(done.stream(), doubtful.stream())
                .map(Told::mark)
                .anyMatch(mark -> mark.entity().equals(entity) && how.test(mark));
    }

    static String key(Told told) {
        return told.device() + " " + told.mid();
    }

    private boolean holds(Told told) {
        Mark mark = told.mark();
        Op op = truth.get(mark.entity());
        if (mark.effect() == Effect.PRESENCE) {
            boolean there = op != null;
            return mark.value().equals(Mark.GONE) ? !there : there || isHidden(mark.entity());
        }
        return op == null || field(op, mark.kind(), mark.field()).asString("").equals(mark.value());
    }

    /** Whether it is an occurrence of a plan that is gone. */
    private boolean isHidden(String entity) {
        String plan = plans.get(entity);
        return plan != null && !truth.containsKey(plan);
    }

    private boolean isMember(Told told) {
        Mark mark = told.mark();
        JsonNode member =
                field(truth.get(mark.entity()), mark.kind(), mark.field()).path(told.device());
        return (member.isObject() ? member.path("name") : member).asString("").equals(mark.value());
    }

    private Stream<Told> newer(Told than) {
        return of(doubtful, Effect.MEMBER)
                .filter(told -> told.mid() > than.mid()
                        && told.device().equals(than.device())
                        && place(told).equals(place(than)));
    }

    private long added(List<Told> which, String name) {
        return of(which, Effect.NUMBER)
                .filter(told -> told.mark().entity().equals(name))
                .count();
    }

    private long everywhere(Mark mark) {
        return truth.values().stream().mapToLong(op -> times(op, mark)).sum();
    }

    private static long times(Op op, Mark mark) {
        if (!mark.kind().is(op.kind())) {
            return 0;
        }
        JsonNode field = field(op, mark.kind(), mark.field());
        Stream<String> words = field.isArray()
                ? StreamSupport.stream(field.spliterator(), false).map(member -> member.asString(""))
                : Arrays.stream(field.asString("").split("\\s+"));
        return words.filter(mark.value()::equals).count();
    }

    private static JsonNode field(Op op, ChangedKind kind, String field) {
        return kind.fields(op.body()).path(field);
    }

    private static Stream<Told> of(List<Told> which, Effect effect) {
        return which.stream().filter(told -> told.mark().effect() == effect);
    }

    private static Set<String> values(List<Told> which, Effect effect) {
        return of(which, effect).map(told -> told.mark().value()).collect(Collectors.toSet());
    }

    private static String place(Told told) {
        return told.mark().entity() + " " + told.mark().effect() + " "
                + told.mark().field();
    }
}
