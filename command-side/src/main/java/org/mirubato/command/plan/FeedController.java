package org.mirubato.command.plan;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.plan.FeedCommand.OpenFeed;
import org.mirubato.domain.plan.FeedCommand.RevokeFeed;
import org.mirubato.domain.plan.FeedSecret;
import org.mirubato.domain.plan.PlanQuery.FeedView;
import org.mirubato.domain.plan.PlanQuery.FindFeed;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives and takes the secret address at which a user's calendar answers. */
@RestController
@Profile("command")
class FeedController {

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Supplier<String> secrets;

    /** @param secrets 256 random bits each, as a word */
    FeedController(CommandGateway commands, QueryGateway queries, @Qualifier("newSecrets") Supplier<String> secrets) {
        this.commands = commands;
        this.queries = queries;
        this.secrets = secrets;
    }

    /** A new address, which is told this once; the one before answers no more. */
    @PostMapping("/api/v2/calendar-feed")
    ResponseEntity<Map<String, Object>> open(Principal user) {
        UserId me = new UserId(user.getName());
        String secret = secrets.get();
        commands.sendAndWait(new OpenFeed(me, FeedSecret.hash(secret)));
        Optional<FeedView> opened = queries.query(new FindFeed(me), ResponseTypes.optionalInstanceOf(FeedView.class))
                .join();
        FeedView feed = opened.orElseThrow(
                () -> Refusal.conflict("Another device has just revoked the calendar address: ask again."));
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(Map.of(
                        "success",
                        true,
                        "data",
                        Map.of(
                                "path",
                                "/calendar/" + secret + ".ics",
                                "openedAt",
                                feed.openedAt().toString())));
    }

    @DeleteMapping("/api/v2/calendar-feed")
    ResponseEntity<Void> revoke(Principal user) {
        try {
            commands.sendAndWait(new RevokeFeed(new UserId(user.getName())));
        } catch (AggregateNotFoundException e) {
            // there never was one
        }
        return ResponseEntity.noContent().build();
    }
}
