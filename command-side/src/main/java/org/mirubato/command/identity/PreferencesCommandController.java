package org.mirubato.command.identity;

import java.security.Principal;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.CommandIds;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.domain.identity.AccountQuery.FindPreferences;
import org.mirubato.domain.identity.PreferencesCommand.ChangePreferences;
import org.mirubato.domain.identity.PreferencesView;
import org.mirubato.domain.identity.UserId;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes what a user wants things to be: the keys that are sent are set, one sent as null is emptied, the others stay. */
@RestController
@Profile("command")
class PreferencesCommandController {

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final JsonMapper json = JsonMapper.shared();

    PreferencesCommandController(CommandGateway commands, QueryGateway queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @PutMapping("/api/user/preferences")
    Map<String, Object> change(
            @RequestBody JsonNode body,
            Principal user,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key) {
        UserId me = new UserId(user.getName());
        ChangePreferences change = new ChangePreferences(me, GivenPreferences.of(body));
        commands.sendAndWait(key == null ? change : CommandIds.named(change, commandId(me, key + "\n" + body)));
        PreferencesView now = queries.query(new FindPreferences(me), ResponseTypes.instanceOf(PreferencesView.class))
                .join();
        return Map.of("success", true, "preferences", now.document(json::readTree));
    }

    /** A key that comes again with another body is another wish. */
    private static String commandId(UserId me, String wish) {
        return IdempotencyKey.idOf(me, "preferences\n" + wish).toString();
    }
}
