package org.mirubato.command.identity;

import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.CommandIds;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.http.IdempotencyKey;
import org.mirubato.command.sync.PushedKind;
import org.mirubato.domain.identity.Preference;
import org.mirubato.domain.identity.PreferencesCommand.ChangePreferences;
import org.mirubato.domain.identity.UserId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes preferences as one entity, in either form: the wishes themselves, or as devices get them, with the wishes as values. */
@Component
@Profile("command")
class PushedPreferences implements PushedKind {

    /** What an entity has besides what it says. */
    private static final Set<String> BOOKKEEPING = Set.of(
            "id",
            "values",
            "changedAt",
            "version",
            "checksum",
            "createdAt",
            "updatedAt",
            "deletedAt",
            "device_id",
            "user_id");

    private final CommandGateway gateway;

    PushedPreferences(CommandGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public String list() {
        return "userPreferences";
    }

    @Override
    public String kind() {
        return "user_preferences";
    }

    @Override
    public String count() {
        return "userPreferencesProcessed";
    }

    @Override
    public void push(UserId user, GivenFields entity, @Nullable String key) {
        List<Preference> wishes = GivenPreferences.of(wishes(entity));
        ChangePreferences change = new ChangePreferences(user, wishes);
        gateway.sendAndWait(key == null ? change : named(change, user, key + "\n" + entity.object()));
    }

    private static JsonNode wishes(GivenFields entity) {
        JsonNode values = entity.value("values");
        if (values != null) {
            return values;
        }
        ObjectNode own = ((ObjectNode) entity.object()).deepCopy();
        return own.remove(BOOKKEEPING);
    }

    /** A key that comes again with other fields is another wish. */
    private static Object named(ChangePreferences change, UserId user, String wish) {
        String id = IdempotencyKey.idOf(user, "preferences\n" + wish).toString();
        return CommandIds.named(change, id);
    }
}
