package org.mirubato.sync;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.Texts;
import org.mirubato.sync.ReferenceChanges.Sender;
import org.mirubato.sync.ReferenceSockets.Desk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the reference's client says over its socket, and what comes of it. One frame at a time. */
final class ReferenceTalk {

    private static final Logger LOG = LoggerFactory.getLogger(ReferenceTalk.class);

    /** What the reference says of data that it can't take, by the beginning of the frame's type. */
    private static final Map<String, String> ERRORS = Map.of(
            "ENTRY", "Invalid entry data",
            "BULK", "Invalid entry data",
            "PIECE", "Invalid repertoire data",
            "REPERTOIRE", "Invalid repertoire data",
            "PLAN", "Invalid planning data");

    private final ReferenceSocket socket;
    private final SocketCaller caller;
    private final String id;
    private final Desk desk;
    private final ReferenceFrames frames;
    private long number;

    /** @param id names the socket in what it changes */
    ReferenceTalk(ReferenceSocket socket, SocketCaller caller, String id, Desk desk) {
        this.socket = socket;
        this.caller = caller;
        this.id = id;
        this.desk = desk;
        frames = desk.frames();
    }

    void hear(String text) {
        JsonNode frame;
        try {
            frame = frames.json().readTree(text);
        } catch (JacksonException e) {
            answered(frames.error("Invalid JSON format", "Send each frame as one JSON object.", null));
            return;
        }
        String type = frame.path("type").asString("");
        if (!type.equals("SYNC_REQUEST")) {
            socket.tellMissed();
        }
        if (!(frame instanceof ObjectNode object)) {
            answered(unknown(null));
        } else if (type.equals("PING")) {
            answered(frames.pong());
        } else if (type.equals("PONG")) {
            socket.hearNext();
        } else if (type.equals("SYNC_REQUEST")) {
            inBackground(object, () -> socket.catchUp(asked(object)));
        } else if (ReferenceChanges.TYPES.contains(type)) {
            inBackground(object, () -> change(type, object));
        } else {
            answered(unknown(object));
        }
    }

    /** What the number was given out for is known only of the stream that this socket tells. */
    private Cursor asked(JsonNode frame) {
        Cursor end = desk.table().end(caller.user());
        long last = frame.path("lastSeq").asLong(0);
        return socket.cursor().isInStreamOf(end) ? end.numbered(last) : Cursor.START;
    }

    private void change(String type, ObjectNode frame) {
        number++;
        boolean creates = type.endsWith("_CREATED") || type.endsWith("_ADDED");
        String mid = new ReferenceMid(id, number, creates).toString();
        try {
            long seq = desk.changes().take(new Sender(caller.user(), device(frame), mid), frame);
            socket.answerInOrder(head -> frames.applied(frame, seq == 0 ? head : seq));
        } catch (Refusal e) {
            refused(type, frame, e);
        }
    }

    private void refused(String type, ObjectNode frame, Refusal refusal) {
        String kind = kind(type);
        String entity = entity(type, frame);
        boolean gone = refusal.kind() == Refusal.Kind.CONFLICT || refusal.kind() == Refusal.Kind.STALE;
        Op now = gone && !entity.isEmpty()
                ? desk.table().one(caller.user(), kind, entity).orElse(null)
                : null;
        if (now == null) {
            socket.answer(frames.error(error(type), refusal.sentence(), frame));
        } else {
            // where the client goes on from is its place in the stream, which this is not
            socket.answerInOrder(head -> frames.conflict(kind, entity, refusal.sentence(), frame));
            desk.news().live(caller.user(), List.of(now)).forEach(told -> socket.answerInOrder(head -> told));
        }
    }

    private void inBackground(ObjectNode frame, Runnable work) {
        desk.place().pushers().execute(caller.user(), () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("what came over a socket was put off: {}", e.toString());
                socket.answer(frames.error(
                        "Temporarily unavailable",
                        "This can't be done for now: send the same again in a moment.",
                        frame));
            }
            socket.hearNext();
        });
    }

    private void answered(String text) {
        socket.answer(text);
        socket.hearNext();
    }

    private String unknown(@Nullable JsonNode frame) {
        return frames.error(
                "Invalid sync event format", "There is no such frame: send one of those that the protocol has.", frame);
    }

    /** @throws Refusal (invalid) when it can be no device's */
    private static @Nullable String device(JsonNode frame) {
        String device = frame.path("deviceId").asString("");
        return device.isEmpty() ? null : Texts.identifier(device);
    }

    private static String error(String type) {
        return type.equals("PLAN_OCCURRENCE_COMPLETED")
                ? "Invalid occurrence data"
                : ERRORS.getOrDefault(type.substring(0, type.indexOf('_')), "Invalid sync event format");
    }

    private static String kind(String type) {
        if (type.equals("PLAN_OCCURRENCE_COMPLETED")) {
            return "plan_occurrence";
        }
        return type.startsWith("PLAN") ? "practice_plan" : "logbook_entry";
    }

    private static String entity(String type, JsonNode frame) {
        return switch (type) {
            case "ENTRY_CREATED", "ENTRY_UPDATED" ->
                frame.path("entry").path("id").asString("");
            case "PLAN_CREATED", "PLAN_UPDATED" -> frame.path("plan").path("id").asString("");
            case "PLAN_OCCURRENCE_COMPLETED" ->
                frame.path("occurrence").path("id").asString("");
            default -> "";
        };
    }
}
