package org.mirubato.infra.sync;

import java.util.Set;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;

/** A socket of the reference's protocol, with what its client would be told. */
final class ReferencePeer implements AutoCloseable {

    private static final Set<String> ANSWERS = Set.of("SYNC_RESPONSE", "ERROR", "CONFLICT_DETECTED", "PONG");

    private final Socket socket;

    private ReferencePeer(Socket socket) {
        this.socket = socket;
    }

    /** Opens a socket and takes its welcome. */
    static ReferencePeer open(String url, TestUser user) {
        ReferencePeer peer = new ReferencePeer(Socket.at(url + path(user)));
        JsonNode welcome = peer.next();
        if (!welcome.path("type").asString().equals("WELCOME")) {
            throw new AssertionError("instead of a welcome there came " + welcome);
        }
        return peer;
    }

    static String id(TestUser user) {
        return TestUser.json(user.get("/api/user/me")).path("id").asString();
    }

    static String path(TestUser user) {
        return "/sync/ws?userId=" + id(user) + "&token=" + user.token();
    }

    ReferencePeer send(String frame) {
        socket.send(frame);
        return this;
    }

    JsonNode next() {
        return socket.next();
    }

    JsonNode next(String type) {
        return socket.next(type);
    }

    /** Sends a frame; what the server answers to it, whatever came before. */
    JsonNode answerTo(String frame) {
        send(frame);
        JsonNode answer = next();
        while (!ANSWERS.contains(answer.path("type").asString())) {
            answer = next();
        }
        return answer;
    }

    /** Sends a change; its number. */
    long applied(String frame) {
        JsonNode answer = answerTo(frame);
        if (!answer.path("message").asString("").equals("Mutation applied")) {
            throw new AssertionError(frame + " was answered by " + answer);
        }
        return answer.path("lastSeq").asLong();
    }

    Socket socket() {
        return socket;
    }

    @Override
    public void close() {
        socket.close();
    }

    /** A frame with an entry in whole, as the client sends it. */
    static String entry(String type, String id, String notes, int minutes) {
        return "{\"type\":\"" + type + "\",\"timestamp\":\"2026-05-01T18:30:00.000Z\",\"entry\":"
                + entry(id, notes, minutes) + "}";
    }

    static String entry(String id, String notes, int minutes) {
        return """
            {"id":"%s","timestamp":1777660200000,"duration":%d,"type":"practice","instrument":"piano","pieces":[{"id":"air-bach",
            "title":"Air","composer":null,"measures":null,"tempo":null}],"techniques":["scale"],"goalIds":[],"notes":"%s","mood":null,
            "tags":[],"metadata":{"source":"manual"},"createdAt":"2026-05-01T18:30:00.000Z","updatedAt":"2026-05-01T18:30:00.000Z",
            "sync_version":1,"user_id":"user_x"}""".formatted(id, minutes, notes);
    }

    static String deleted(String id) {
        return "{\"type\":\"ENTRY_DELETED\",\"timestamp\":\"2026-05-01T18:30:00.000Z\",\"entryId\":\"" + id + "\"}";
    }
}
