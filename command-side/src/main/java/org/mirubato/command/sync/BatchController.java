package org.mirubato.command.sync;

import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.sync.StreamQuery.CountChanges;
import org.mirubato.domain.sync.StreamQuery.FindHead;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Takes entities of all kinds in one list, each with the version that its sender has. What is older than ours is reported and
 * not taken; so is what can't be, and neither stops another.
 */
@RestController
@Profile("command")
class BatchController {

    private static final String OBJECT = "Send a JSON object.";
    private static final String ENTITIES = "Send the entities as a list named entities.";
    private static final Pattern TOKEN = Pattern.compile("seq_(\\d{1,18})");

    private final List<PushedKind> kinds;
    private final QueryGateway queries;
    private final WholeLog log;

    BatchController(List<PushedKind> kinds, QueryGateway queries, WholeLog log) {
        this.kinds = kinds;
        this.queries = queries;
        this.log = log;
    }

    @PostMapping(path = "/api/sync/batch", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> batch(
            InputStream body,
            Principal user,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        UserId me = new UserId(user.getName());
        // what the sender brings itself is not news to it
        long before = ask(new FindHead(me));
        Batch batch = new Batch(kinds, queries, log, me, key);
        Token token = new Token();
        try (StreamedBody streamed = new StreamedBody(body)) {
            streamed.object(OBJECT, name -> {
                if (name.equals("entities")) {
                    batch.begin();
                    streamed.list(batch::take);
                } else if (name.equals("syncToken")) {
                    token.read(streamed.value());
                }
            });
        }
        if (!batch.hasBegun()) {
            throw Refusal.invalid(ENTITIES);
        }
        batch.flush();
        return batch.answer(ask(new CountChanges(me, token.after, before)), "seq_" + ask(new FindHead(me)));
    }

    private long ask(Object query) {
        return queries.query(query, ResponseTypes.instanceOf(Long.class)).join();
    }

    /** The place in the stream up to which the sender has everything. One that is none of ours means the beginning. */
    private static final class Token {

        private long after;

        void read(JsonNode value) {
            Matcher token = TOKEN.matcher(value.asString(""));
            after = token.matches() ? Long.parseLong(token.group(1)) : 0;
        }
    }
}
