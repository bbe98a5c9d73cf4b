package org.mirubato.sync;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.Texts;
import org.mirubato.sync.SyncSocket.Greeting;
import org.mirubato.sync.SyncSockets.Workplace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a device says over its socket, and what comes of it. One frame at a time: the next is asked for when one is dealt with. */
final class SocketTalk {

    private static final Logger LOG = LoggerFactory.getLogger(SocketTalk.class);
    private static final int INVALID = 400;
    private static final int UNAUTHENTICATED = 401;
    private static final int AWAY = 503;
    private static final int PROTOCOL = 1;

    private final SyncSocket socket;
    private final SocketFrames frames;
    private final Workplace place;
    private final FrameRate rate;

    SocketTalk(SyncSocket socket, SocketFrames frames, Workplace place) {
        this.socket = socket;
        this.frames = frames;
        this.place = place;
        rate = new FrameRate(place.ports().clock());
    }

    void hear(String text) {
        if (!rate.count()) {
            socket.end(Farewell.TOO_MANY_FRAMES);
            return;
        }
        ObjectNode frame = read(text);
        if (frame == null) {
            answered(frames.problem(null, INVALID, "Send each frame as a JSON object that has a type."));
            return;
        }
        try {
            take(frame.path("type").asString(""), frame);
        } catch (Refusal e) {
            answered(frames.problem(frame, INVALID, e.sentence()));
        }
    }

    private void take(String type, ObjectNode frame) {
        switch (type) {
            case "hello" -> hello(frame);
            case "push" -> push(frame);
            case "token" -> place.lookers().execute(() -> answered(tried(frame, () -> token(frame))));
            case "ping" -> answered(frames.text("pong", Map.of()));
            case "ack" -> acknowledged(frame);
            default ->
                throw Refusal.invalid("There is no such frame: send hello, push, ack, token or ping as its type.");
        }
    }

    private void hello(ObjectNode frame) {
        if (socket.greeting() != null) {
            throw Refusal.invalid("You have said hello: open another connection for another cursor.");
        }
        if (frame.path("protocol").asInt(PROTOCOL) != PROTOCOL) {
            throw Refusal.invalid("This server speaks protocol " + PROTOCOL + ".");
        }
        if (!frame.path("deviceId").isString()) {
            throw Refusal.invalid(
                    "Say which device this is: give it a deviceId that stays the same, and is no other's.");
        }
        String device = Texts.identifier(frame.path("deviceId").asString());
        socket.greeted(new Greeting(device, Cursor.shown(frame.path("cursor").asString("")), Interests.of(frame)));
        socket.hearNext();
    }

    private void acknowledged(ObjectNode frame) {
        Cursor stored = Cursor.shown(frame.path("cursor").asString(""));
        Cursor sent = socket.cursor();
        if (stored.seq() > sent.seq() || (stored.seq() > 0 && !stored.isInStreamOf(sent))) {
            throw Refusal.invalid("Acknowledge a cursor that was sent over this connection.");
        }
        socket.stored(stored);
        socket.hearNext();
    }

    private void push(ObjectNode frame) {
        Greeting greeting = socket.greeting();
        if (greeting == null) {
            throw Refusal.invalid("Say hello first.");
        }
        frame.put("deviceId", greeting.device());
        Answer result = () -> frames.text("pushResult", place.ports().batches().push(socket.user(), frame));
        place.pushers().execute(socket.user(), () -> answered(tried(frame, result)));
    }

    private String token(JsonNode frame) {
        Optional<SocketCaller> caller =
                place.ports().sessions().of(frame.path("token").asString(""));
        if (caller.isEmpty() || !caller.get().user().equals(socket.user())) {
            return frames.problem(
                    frame, UNAUTHENTICATED, "This is no valid token of the user who opened this connection.");
        }
        socket.renewed(caller.get());
        return frames.text("token", Map.of("until", caller.get().until().toString()));
    }

    private String tried(JsonNode frame, Answer answer) {
        try {
            return answer.text();
        } catch (Refusal e) {
            return frames.problem(frame, INVALID, e.sentence());
        } catch (RuntimeException e) {
            LOG.warn("what came over a socket was put off: {}", e.toString());
            return frames.problem(frame, AWAY, "This can't be done for now: send the same again in a moment.");
        }
    }

    private void answered(String text) {
        socket.answer(text);
        socket.hearNext();
    }

    private @Nullable ObjectNode read(String text) {
        try {
            return place.ports().json().readTree(text) instanceof ObjectNode frame ? frame : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    @FunctionalInterface
    private interface Answer {

        String text();
    }
}
