package org.mirubato.infra.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.sync.ReferencePeer.deleted;
import static org.mirubato.infra.sync.ReferencePeer.entry;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;

/**
 * Frames of the reference in random order, good ones and bad ones, from two sockets of one user, with a third of somebody else: each
 * is answered as a model of the protocol says, and the others hear what they are to hear, and nothing else.
 */
@Timeout(120)
class ReferenceFramesIT extends MirubatoIT {

    private static final int STEPS = 80;

    private static final List<String> BAD = List.of(
            "Invalid JSON format|{",
            "Invalid sync event format|{\"type\":\"ENTRY_CHANGED\",\"entry\":{\"id\":\"e0\"}}",
            "Invalid sync event format|[]",
            "Invalid entry data|{\"type\":\"ENTRY_CREATED\",\"entry\":null}",
            "Invalid entry data|{\"type\":\"ENTRY_UPDATED\",\"entry\":{\"id\":\"bad\",\"duration\":-1}}",
            "Invalid entry data|{\"type\":\"ENTRY_DELETED\",\"entryId\":17}",
            "Invalid planning"
                    + " data|{\"type\":\"PLAN_UPDATED\",\"plan\":{\"id\":\"p\",\"schedule\":{\"kind\":\"recurring\",\"rule\":\"x\"}}}",
            "Invalid occurrence data|{\"type\":\"PLAN_OCCURRENCE_COMPLETED\"}");

    private final TestUser anna = newUser();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void each_frame_is_answered_as_the_protocol_says(long seed) {
        Random random = new Random(seed);
        TestUser ben = newUser();
        try (ReferencePeer one = open(anna);
                ReferencePeer two = open(anna);
                ReferencePeer stranger = open(ben)) {
            Model model = new Model();

            for (int step = 0; step < STEPS; step++) {
                boolean swap = random.nextBoolean();
                model.play(swap ? two : one, swap ? one : two, random, "seed " + seed + ", step " + step);
            }

            try (ReferencePeer fresh = open(anna)) {
                assertThat(told(fresh)).as("seed " + seed).isEqualTo(model.living());
            }
            stranger.applied(entry("ENTRY_CREATED", "e0", "ben's own", 1));
            assertThat(stranger.socket().waiting()).as("seed " + seed).isZero();
        }
    }

    private ReferencePeer open(TestUser user) {
        return ReferencePeer.open(server().url(), user);
    }

    /** What a client holds that had nothing and has asked for everything. */
    private static Map<String, String> told(ReferencePeer fresh) {
        Map<String, String> held = new TreeMap<>();
        fresh.send("{\"type\":\"SYNC_REQUEST\"}");
        JsonNode frame = fresh.next();
        while (!frame.path("type").asString().equals("SYNC_RESPONSE")) {
            frame.path("entries")
                    .forEach(each -> held.put(
                            each.path("id").asString(),
                            each.path("notes").asString() + "/"
                                    + each.path("duration").asInt()));
            held.remove(frame.path("entryId").asString(""));
            frame = fresh.next();
        }
        return held;
    }

    /** What there is, and what the next frame must come to. */
    private static final class Model {

        private final Map<String, String> living = new TreeMap<>();
        private final TreeSet<String> gone = new TreeSet<>();
        private long head;

        Map<String, String> living() {
            return living;
        }

        void play(ReferencePeer sender, ReferencePeer other, Random random, String where) {
            String id = "e" + random.nextInt(6);
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3, 4 -> put(sender, other, id, random, where);
                case 5, 6 -> delete(sender, other, id, where);
                case 7 -> {
                    JsonNode answer = sender.answerTo("{\"type\":\"SYNC_REQUEST\",\"lastSeq\":" + head + "}");
                    assertThat(answer.path("message").asString()).as(where).isEqualTo("No new data to sync");
                }
                case 8 ->
                    assertThat(sender.answerTo("{\"type\":\"PING\"}")
                                    .path("type")
                                    .asString())
                            .as(where)
                            .isEqualTo("PONG");
                default -> {
                    String[] bad = BAD.get(random.nextInt(BAD.size())).split("\\|", 2);
                    JsonNode answer = sender.answerTo(bad[1]);
                    assertThat(answer.path("error").asString("")).as(where).isEqualTo(bad[0]);
                }
            }
        }

        private void put(ReferencePeer sender, ReferencePeer other, String id, Random random, String where) {
            int minutes = 1 + random.nextInt(2);
            String notes = "n" + random.nextInt(2);
            String type = living.containsKey(id) || random.nextInt(4) == 0 ? "ENTRY_UPDATED" : "ENTRY_CREATED";
            JsonNode answer = sender.answerTo(entry(type, id, notes, minutes));
            if (gone.contains(id)) {
                assertThat(answer.path("type").asString()).as(where).isEqualTo("CONFLICT_DETECTED");
                assertThat(sender.next().path("entryId").asString()).as(where).isEqualTo(id);
                return;
            }
            String before = living.put(id, notes + "/" + minutes);
            assertThat(answer.path("message").asString()).as(where).isEqualTo("Mutation applied");
            if (!living.get(id).equals(before)) {
                JsonNode told = heard(other, answer, where);
                assertThat(told.path("type").asString()).as(where).isEqualTo(type);
                assertThat(told.at("/entry/id").asString()).as(where).isEqualTo(id);
                assertThat(told.at("/entry/notes").asString()).as(where).isEqualTo(notes);
                assertThat(told.at("/entry/duration").asInt()).as(where).isEqualTo(minutes);
            }
        }

        private void delete(ReferencePeer sender, ReferencePeer other, String id, String where) {
            JsonNode answer = sender.answerTo(deleted(id));
            assertThat(answer.path("message").asString()).as(where).isEqualTo("Mutation applied");
            if (living.remove(id) != null) {
                gone.add(id);
                JsonNode told = heard(other, answer, where);
                assertThat(told.path("type").asString()).as(where).isEqualTo("ENTRY_DELETED");
                assertThat(told.path("entryId").asString()).as(where).isEqualTo(id);
            }
        }

        /** The frame that the other socket is told next: nothing may have come since the last change. */
        private JsonNode heard(ReferencePeer other, JsonNode answer, String where) {
            JsonNode told = other.next();
            long seq = told.path("seq").asLong();
            assertThat(seq).as(where).isEqualTo(answer.path("lastSeq").asLong()).isGreaterThan(head);
            head = seq;
            return told;
        }
    }
}
