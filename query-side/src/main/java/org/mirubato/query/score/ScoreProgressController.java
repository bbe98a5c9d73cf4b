package org.mirubato.query.score;

import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.mirubato.domain.score.ScoreQuery.FindScore;
import org.mirubato.domain.score.ScoreView;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** How the processing of a score goes on, as server-sent events until it is over. */
@RestController
@Profile("query")
class ScoreProgressController {

    private static final int STREAMS_PER_USER = 16;
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Another node may write the score's rows, and nobody here is told. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final ScoreLookup lookup;
    private final QueryGateway gateway;
    private final StreamLimit limit = new StreamLimit(STREAMS_PER_USER);

    ScoreProgressController(ScoreLookup lookup, QueryGateway gateway) {
        this.lookup = lookup;
        this.gateway = gateway;
    }

    @GetMapping(path = "/api/v2/scores/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> progress(Principal principal, @PathVariable String id) {
        lookup.awaited(principal, id);
        limit.enter(principal.getName());
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        SubscriptionQueryResult<Optional<ScoreView>, ScoreView> result = gateway.subscriptionQuery(
                ScoreLookup.question(principal, id),
                ResponseTypes.optionalInstanceOf(ScoreView.class),
                ResponseTypes.instanceOf(ScoreView.class));
        Disposable following = follow(result, looks(ScoreLookup.question(principal, id)), emitter);
        emitter.onCompletion(() -> {
            following.dispose();
            result.close();
            limit.leave(principal.getName());
        });
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }

    private Flux<Object> looks(FindScore question) {
        return Flux.interval(LOOK_AGAIN)
                .onBackpressureDrop()
                .concatMap(
                        tick -> Mono.fromFuture(() ->
                                        gateway.query(question, ResponseTypes.optionalInstanceOf(ScoreView.class)))
                                .map(score -> score.<Object>map(view -> view).orElse(End.DELETED))
                                .onErrorComplete(),
                        1);
    }

    /** Only the newest state waits for a slow reader: the steps between follow from it. The projection's thread never writes. */
    private static Disposable follow(
            SubscriptionQueryResult<Optional<ScoreView>, ScoreView> result, Flux<Object> looks, SseEmitter emitter) {
        ProgressFrames frames = new ProgressFrames();
        Flux<Object> states = result.initialResult()
                .flatMapMany(first -> Flux.fromStream(first.stream()))
                .concatWith(result.updates())
                .onBackpressureLatest()
                .cast(Object.class);
        return Flux.merge(
                        states.concatWith(Flux.just(End.DELETED)),
                        looks,
                        Flux.interval(HEARTBEAT).onBackpressureDrop())
                .publishOn(Schedulers.boundedElastic(), 1)
                .subscribe(item -> write(item, frames, emitter), emitter::completeWithError, emitter::complete);
    }

    private static void write(Object item, ProgressFrames frames, SseEmitter emitter) {
        try {
            if (item instanceof ScoreView score) {
                for (Map<String, Object> frame : frames.advance(score)) {
                    emitter.send(SseEmitter.event().name("progress").data(frame, MediaType.APPLICATION_JSON));
                }
                if (ProgressFrames.over(score)) {
                    emitter.complete();
                }
            } else if (item == End.DELETED) {
                emitter.complete();
            } else {
                emitter.send(SseEmitter.event().comment(""));
            }
        } catch (IOException | IllegalStateException e) {
            emitter.completeWithError(e);
        }
    }

    private enum End {
        DELETED
    }
}
