package org.mirubato.infra.sync;

import java.util.Map;
import org.mirubato.command.sync.MutationPush;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.infra.eventlog.AppendedPositions;
import org.mirubato.sync.PushedBatches;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Hands what comes over sockets to whoever takes it over HTTP, where this node takes changes at all. */
@Component
@Profile("sync")
class LocalPushes implements PushedBatches {

    private final ObjectProvider<MutationPush> push;

    LocalPushes(ObjectProvider<MutationPush> push) {
        this.push = push;
    }

    @Override
    public Map<String, Object> push(String user, JsonNode batch) {
        MutationPush here = push.getIfAvailable();
        if (here == null) {
            throw Refusal.invalid("This node takes no changes: send them to POST /api/v2/sync/push.");
        }
        AppendedPositions.forget();
        return here.push(new UserId(user), batch);
    }
}
