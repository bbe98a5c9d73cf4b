package org.mirubato.infra.sync;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.mirubato.domain.sync.SyncKind;
import org.mirubato.sync.client.Change;
import org.mirubato.sync.client.Op;
import tools.jackson.databind.JsonNode;

/** The kinds of entities that devices change, with fields of every sort that the kind has. */
enum ChangedKind {
    ENTRY(
            SyncKind.LOGBOOK_ENTRY,
            new Fields(
                    "notes",
                    List.of("tags", "techniques"),
                    "duration",
                    List.of("metadata"),
                    Map.of("mood", List.of("proud", "excited", "neutral")),
                    "scoreTitle")),
    GOAL(
            SyncKind.GOAL,
            new Fields(
                    "description",
                    List.of("measures"),
                    "currentValue",
                    List.of("practicePlan"),
                    Map.of("status", List.of("active", "paused", "abandoned")),
                    "scoreId")),
    ITEM(
            SyncKind.REPERTOIRE_ITEM,
            new Fields(
                    "notes",
                    List.of("tags", "links"),
                    "",
                    List.of(),
                    Map.of("status", List.of("learning", "working", "polished"), "currentTempo", List.of(60, 72, 84)),
                    "difficultyRating")),
    PLAN(
            SyncKind.PRACTICE_PLAN,
            new Fields(
                    "description",
                    List.of("tags", "techniques", "focusAreas"),
                    "",
                    List.of("metadata", "targets"),
                    Map.of("status", List.of("active", "active", "completed", "archived")),
                    "sourceTemplateId")),
    OCCURRENCE(
            SyncKind.PLAN_OCCURRENCE,
            new Fields(
                    "notes",
                    List.of("reflectionPrompts"),
                    "",
                    List.of("metrics", "targets"),
                    Map.of(
                            "status", List.of("scheduled", "completed", "skipped"),
                            "scheduledEnd", List.of("2090-05-01T10:00:00Z", "2090-05-01T11:00:00Z")),
                    "room")),
    PREFERENCES(
            SyncKind.USER_PREFERENCES,
            new Fields(
                    "",
                    List.of("customInstruments"),
                    "",
                    List.of("metronomePresets"),
                    Map.of("theme", List.of("light", "dark", "auto")),
                    "displayName"));

    static final String FIRST_WORD = "start";

    /** Few, so that several devices add the same. */
    private static final List<String> PIECES = List.of("Für Elise", "Bagatelle", "Rondo", "Écossaise");

    private static final int DAYS_AHEAD = 10;
    private static final int HARDEST = 5;

    private final SyncKind kind;
    private final Fields fields;

    ChangedKind(SyncKind kind, Fields fields) {
        this.kind = kind;
        this.fields = fields;
    }

    /**
     * Fields by what can be done to them; an empty name for none.
     *
     * @param choices fields of which one value counts, and the values that they get
     * @param optional a field of which one value counts, and which may have none
     */
    record Fields(
            String text,
            List<String> sets,
            String number,
            List<String> objects,
            Map<String, List<?>> choices,
            String optional) {}

    /** What can be done. */
    enum Deed {
        WRITE,
        ADD,
        REMOVE,
        COUNT,
        SET_MEMBER,
        CHOOSE,
        SET,
        UNSET,
        SCHEDULE,
        DELETE,
        RESTORE
    }

    /** The kind of what the stream shows; empty for one that devices don't change. */
    static Optional<ChangedKind> of(Op op) {
        return Arrays.stream(values()).filter(kind -> kind.is(op.kind())).findFirst();
    }

    boolean is(String word) {
        return kind.word().equals(word);
    }

    String word() {
        return kind.word();
    }

    Fields fields() {
        return fields;
    }

    List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>(List.of(Deed.values()));
        if (fields.text.isEmpty()) {
            deeds.remove(Deed.WRITE);
        }
        if (fields.number.isEmpty()) {
            deeds.remove(Deed.COUNT);
        }
        if (fields.objects.isEmpty()) {
            deeds.remove(Deed.SET_MEMBER);
        }
        if (this != PLAN) {
            deeds.remove(Deed.SCHEDULE);
        }
        if (this == PREFERENCES) {
            deeds.removeAll(List.of(Deed.DELETE, Deed.RESTORE));
        }
        return deeds;
    }

    /** Whether what a device makes may be there already. */
    private boolean isShared() {
        return this == ITEM || this == PREFERENCES;
    }

    /** The fields of an entity as the stream shows it. */
    JsonNode fields(JsonNode body) {
        return this == PREFERENCES ? body.path("values") : body;
    }

    /** The set to which a new entity brings its first word. */
    String firstSet() {
        return fields.sets.get(0);
    }

    /** A word as a member of a set. */
    String member(String set, String word) {
        return set.equals("links") ? "https://example.org/" + word : word;
    }

    /** A value for a member of an object. */
    Object inObject(String word) {
        return this == PREFERENCES ? Map.of("name", word) : word;
    }

    Object optional(String word, Random random) {
        return this == ITEM ? Integer.valueOf(1 + random.nextInt(HARDEST)) : word;
    }

    /**
     * A new entity.
     *
     * @param word in its first set
     * @param plan of an occurrence
     * @param now as the device has it
     */
    Change made(String id, String word, String plan, String now, Random random) {
        Change change =
                Change.of(word(), this == PREFERENCES ? "preferences" : id).add(firstSet(), member(firstSet(), word));
        if (!isShared() && !fields.text.isEmpty()) {
            change.set(fields.text, FIRST_WORD);
        }
        return switch (this) {
            case ENTRY -> change.set("timestamp", now).set("duration", 0);
            case GOAL ->
                change.set("title", "Play").set("targetValue", 1_000_000).set("currentValue", 0);
            case ITEM ->
                change.set("title", PIECES.get(random.nextInt(PIECES.size()))).set("composer", "Ludwig van Beethoven");
            case PLAN -> change.set("title", "Daily").set("schedule", schedule(1 + random.nextInt(3)));
            case OCCURRENCE ->
                change.set("planId", plan)
                        .set("scheduledStart", day().plusDays(1) + "T08:00:00Z")
                        .set("timeZone", "UTC");
            case PREFERENCES -> change;
        };
    }

    /** Daily from a day in the future on, for so many days. */
    static Map<String, Object> schedule(int days) {
        return Map.of(
                "kind",
                "recurring",
                "rule",
                "FREQ=DAILY;COUNT=" + days,
                "startDate",
                day().toString(),
                "timeZone",
                "UTC",
                "durationMinutes",
                20);
    }

    private static LocalDate day() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(DAYS_AHEAD);
    }
}
