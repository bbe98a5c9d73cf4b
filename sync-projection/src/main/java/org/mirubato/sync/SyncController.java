package org.mirubato.sync;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.Texts;
import org.mirubato.sync.SyncSockets.Workplace;
import org.mirubato.sync.SyncStream.Desk;
import org.mirubato.sync.SyncStream.Reader;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** A user's stream over HTTP: pulled, with or without waiting, or as server-sent events. */
@RestController
@Profile("sync")
class SyncController {

    private static final int LONGEST_WAIT = 30;

    private final FreshDeltas deltas;
    private final SseFrames frames;
    private final SyncHub hub;
    private final SyncSockets sockets;
    private final Workplace place;

    SyncController(FreshDeltas deltas, SseFrames frames, SyncHub hub, SyncSockets sockets) {
        this.deltas = deltas;
        this.frames = frames;
        this.hub = hub;
        this.sockets = sockets;
        place = sockets.workplace();
    }

    /**
     * What follows the cursor.
     *
     * @param wait how many seconds to wait for a change when there is none, up to 30
     * @param deviceId which device has everything up to the cursor; null when it does not say
     */
    @GetMapping("/api/v2/sync")
    DeferredResult<Delta> pull(
            Principal principal,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "0") int wait,
            @RequestParam(required = false) @Nullable String deviceId,
            HttpServletResponse response) {
        if (wait < 0 || wait > LONGEST_WAIT) {
            throw Refusal.invalid("Give a wait of 0 to " + LONGEST_WAIT + " seconds.");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Cursor from = Cursor.shown(cursor);
        note(principal, device(deviceId), from);
        LongPoll poll =
                new LongPoll(principal.getName(), from, deltas, place.writers(), Duration.ofSeconds(Math.max(wait, 1)));
        Delta now = deltas.read(principal.getName(), from);
        if (wait == 0 || now.news()) {
            poll.answer().setResult(now);
        } else {
            hub.enter(poll);
            poll.answer().onCompletion(() -> hub.leave(poll));
            poll.wake();
        }
        return poll.answer();
    }

    /**
     * The stream from the cursor on, for as long as the client stays; {@code Last-Event-ID} beats the parameter. One that says which
     * device it is for ends the device's connection before.
     */
    @GetMapping(path = "/api/v2/sync/stream")
    void stream(
            Principal principal,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String deviceId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Cursor from = Cursor.shown(lastEventId == null ? cursor : lastEventId);
        String device = device(deviceId);
        note(principal, device, from);
        Reader reader = new Reader(principal.getName(), device, session(principal), sockets.presence());
        Desk desk = new Desk(place.writers(), place.lookers(), place.ports().clock());
        SyncStream stream = new SyncStream(reader, from, deltas, frames, desk);
        try {
            stream.arrived();
            hub.enter(stream);
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            AsyncContext context = request.startAsync(request, response);
            context.setTimeout(0);
            context.addListener(new Departure(stream));
            stream.open(context);
        } catch (IOException | RuntimeException e) {
            stream.left();
            throw e;
        }
    }

    private static @Nullable String device(@Nullable String given) {
        return given == null ? null : Texts.identifier(given);
    }

    /** What a device asks from it has. */
    private void note(Principal sender, @Nullable String device, Cursor from) {
        if (device != null) {
            String session = place.ports()
                    .sessions()
                    .of(sender)
                    .map(SocketCaller::session)
                    .orElse(null);
            place.ports()
                    .acks()
                    .stored(
                            sender.getName(),
                            device,
                            session,
                            from,
                            place.ports().clock().instant());
        }
    }

    private BooleanSupplier session(Principal sender) {
        SocketSessions sessions = place.ports().sessions();
        Optional<SocketCaller> caller = sessions.of(sender);
        return () -> caller.map(sessions::goesOn).orElse(true);
    }
}
