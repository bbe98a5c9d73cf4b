package org.mirubato.infra.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.mirubato.infra.sync.ChangedKind.Deed;
import org.mirubato.infra.sync.Mark.Effect;
import org.mirubato.sync.client.Change;
import org.mirubato.sync.client.Delta;
import org.mirubato.sync.client.Op;
import org.mirubato.sync.client.SyncClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes things of all kinds on a device, by all that each kind allows, and knows what every change is to leave. */
final class DeviceUser {

    /** Begins what is counted for each kind. */
    static final String MADE_OF = "changes made of a ";

    /** Of so many changes one makes something new. */
    private static final int CHANGES_BETWEEN_NEW = 8;

    private final String name;
    private final Supplier<SyncClient> client;
    private final Random random;
    private final Tally tally;
    private final Duration skew;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, Op> gone = new ConcurrentHashMap<>();
    private final Map<Long, Mark> marks = new HashMap<>();

    /**
     * A user.
     *
     * @param name of the device
     * @param client the one that works for the device now
     */
    DeviceUser(String name, Supplier<SyncClient> client, Random random, Tally tally) {
        this.name = name;
        this.client = client;
        this.random = random;
        this.tally = tally;
        skew = Duration.ofDays(random.nextInt(3) - 1);
    }

    /** Makes something new; there is one entity of preferences, and one item of the repertoire for each piece. */
    void create(ChangedKind kind) {
        String word = word();
        String id = name + "-" + random.nextInt(Integer.MAX_VALUE);
        List<Op> plans = known(ChangedKind.PLAN);
        String plan = plans.isEmpty()
                ? "plan-to-come"
                : plans.get(random.nextInt(plans.size())).id();
        Change change = kind.made(id, word, plan, now().toString(), random);
        texts.put(id, ChangedKind.FIRST_WORD);
        mark(kind, id, Effect.WORD, kind.firstSet(), kind.member(kind.firstSet(), word), change);
    }

    /** Does something to an entity that it holds, or has held. */
    void edit() {
        ChangedKind kind = ChangedKind.values()[random.nextInt(ChangedKind.values().length)];
        List<Op> known = known(kind);
        if (known.isEmpty() || random.nextInt(CHANGES_BETWEEN_NEW) == 0) {
            create(kind);
            return;
        }
        List<Deed> deeds = kind.deeds();
        Deed deed = deeds.get(random.nextInt(deeds.size()));
        tally.count(
                "changes made, to " + deed.toString().toLowerCase(Locale.ROOT).replace('_', ' '));
        edit(kind, known.get(random.nextInt(known.size())), deed);
    }

    private void edit(ChangedKind kind, Op op, Deed deed) {
        Change change = Change.of(op.kind(), op.id()).on(op.version());
        String set = one(kind.fields().sets());
        switch (deed) {
            case WRITE -> write(kind, op);
            case REMOVE -> remove(kind, op, set);
            case COUNT ->
                mark(
                        kind,
                        op.id(),
                        Effect.NUMBER,
                        kind.fields().number(),
                        "",
                        change.increase(kind.fields().number(), 1));
            case SET_MEMBER -> setMember(kind, op, change);
            case CHOOSE -> {
                String field =
                        one(List.copyOf(new TreeSet<>(kind.fields().choices().keySet())));
                Object value = one(kind.fields().choices().get(field));
                mark(kind, op.id(), Effect.VALUE, field, value.toString(), change.set(field, value));
            }
            case SET -> {
                String field = kind.fields().optional();
                Object value = kind.optional(word(), random);
                mark(kind, op.id(), Effect.VALUE, field, value.toString(), change.set(field, value));
            }
            case UNSET -> {
                String field = kind.fields().optional();
                mark(kind, op.id(), Effect.VALUE, field, "", change.set(field, null));
            }
            case SCHEDULE -> change(kind, change.set("schedule", ChangedKind.schedule(1 + random.nextInt(3))));
            case DELETE -> delete(kind, op);
            case RESTORE -> restoreOne(kind);
            default -> add(kind, op, set);
        }
    }

    private void add(ChangedKind kind, Op op, String set) {
        String member = kind.member(set, word());
        mark(
                kind,
                op.id(),
                Effect.WORD,
                set,
                member,
                Change.of(op.kind(), op.id()).on(op.version()).add(set, member));
    }

    /** Takes out what it sees there, if there is anything. */
    private void remove(ChangedKind kind, Op op, String set) {
        List<String> members = new ArrayList<>();
        kind.fields(op.body()).path(set).forEach(member -> members.add(member.asString()));
        if (members.isEmpty()) {
            add(kind, op, set);
            return;
        }
        String member = one(members);
        mark(
                kind,
                op.id(),
                Effect.REMOVAL,
                set,
                member,
                Change.of(op.kind(), op.id()).on(op.version()).remove(set, member));
    }

    /** Sends the whole object as it sees it, with a member of its own. */
    private void setMember(ChangedKind kind, Op op, Change change) {
        String word = word();
        String field = one(kind.fields().objects());
        ObjectNode object = kind.fields(op.body()).path(field) instanceof ObjectNode there
                ? there.deepCopy()
                : JsonMapper.shared().createObjectNode();
        object.set(name, JsonMapper.shared().valueToTree(kind.inObject(word)));
        mark(kind, op.id(), Effect.MEMBER, field, word, change.set(field, object));
    }

    /** At times it is wanted back at once. */
    private void delete(ChangedKind kind, Op op) {
        mark(kind, op.id(), Effect.PRESENCE, "", Mark.GONE, Change.deletion(op.kind(), op.id()));
        if (random.nextInt(3) > 0) {
            restore(kind, op);
        }
    }

    /** Wants something back that it knows to be gone, whoever took it away. */
    private void restoreOne(ChangedKind kind) {
        List<Op> all = gone.values().stream().filter(op -> kind.is(op.kind())).toList();
        if (all.isEmpty()) {
            create(kind);
        } else {
            restore(kind, one(all));
        }
    }

    private void restore(ChangedKind kind, Op op) {
        mark(kind, op.id(), Effect.PRESENCE, "", Mark.THERE, Change.restoration(op.kind(), op.id()));
    }

    private void write(ChangedKind kind, Op op) {
        String word = word();
        String from = texts.getOrDefault(op.id(), "");
        String to = random.nextBoolean() ? from + " " + word : word + " " + from;
        texts.put(op.id(), to);
        String field = kind.fields().text();
        mark(
                kind,
                op.id(),
                Effect.WORD,
                field,
                word,
                Change.of(op.kind(), op.id()).on(op.version()).text(field, from, to));
    }

    /** The copy on the device has changed. */
    void heard(Delta delta) {
        for (Op op : delta.ops()) {
            if (op.deleted()) {
                gone.put(op.id(), op);
                continue;
            }
            gone.remove(op.id());
            ChangedKind.of(op)
                    .filter(kind -> op.body() != null)
                    .ifPresent(kind -> texts.put(
                            op.id(),
                            kind.fields(op.body()).path(kind.fields().text()).asString("")));
        }
    }

    /** What a change is to leave, by the device's number for it; empty when that is nothing that is looked for. */
    Optional<Mark> mark(long mid) {
        return Optional.ofNullable(marks.get(mid));
    }

    /** What it holds of a kind, and can be read. */
    List<Op> known(ChangedKind kind) {
        return client.get().replica().entities().stream()
                .filter(op -> kind.is(op.kind()) && op.body() != null)
                .sorted(Comparator.comparing(Op::id))
                .toList();
    }

    private void mark(ChangedKind kind, String id, Effect effect, String field, String value, Change change) {
        marks.put(change(kind, change), new Mark(kind, id, effect, field, value));
    }

    private long change(ChangedKind kind, Change change) {
        tally.count("changes made");
        tally.count(MADE_OF + kind.word());
        return client.get().change(change);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String word() {
        return name + "." + random.nextInt(Integer.MAX_VALUE);
    }

    private Instant now() {
        return Instant.now().plus(skew);
    }
}
