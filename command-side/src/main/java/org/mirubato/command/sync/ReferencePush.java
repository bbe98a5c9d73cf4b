package org.mirubato.command.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.sync.StreamQuery.EntityName;
import org.mirubato.domain.sync.StreamQuery.FindPlaces;
import org.mirubato.domain.sync.StreamQuery.Place;
import org.mirubato.domain.sync.StreamQuery.Places;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes what the frames of the reference's clients say: whole entities, as a push over HTTP brings them. One that is sent as it is
 * changes nothing.
 */
@Component
@Profile("command")
public class ReferencePush {

    private static final String DELETED = "deletedAt";

    private final Map<String, PushedKind> kinds;
    private final PushedPieces pieces;
    private final QueryGateway queries;
    private final WholeLog log;

    ReferencePush(List<PushedKind> kinds, PushedPieces pieces, QueryGateway queries, WholeLog log) {
        this.kinds = kinds.stream().collect(Collectors.toMap(PushedKind::kind, Function.identity()));
        this.pieces = pieces;
        this.queries = queries;
        this.log = log;
    }

    /**
     * Takes a frame, entity by entity.
     *
     * @param key the client's own name for the change, the same for each repetition; null when it gives none
     * @return the highest number under which the stream shows one of them; 0 when it shows none
     * @throws Refusal when one can't be taken; the others are
     */
    public long take(UserId user, String type, ObjectNode frame, @Nullable String key) {
        Taking taking = new Taking(user, key);
        switch (type) {
            case "ENTRY_CREATED", "ENTRY_UPDATED" -> taking.push("logbook_entry", frame.path("entry"));
            case "ENTRY_DELETED" -> taking.push("logbook_entry", gone(frame.path("entryId")));
            case "PIECE_ADDED" -> taking.piece(frame.path("piece"), true);
            case "PIECE_UPDATED" -> taking.piece(frame.path("piece"), false);
            case "PIECE_REMOVED", "PIECE_DISSOCIATED" -> taking.pieceGone(scoreId(frame), type.endsWith("DISSOCIATED"));
            case "PLAN_CREATED", "PLAN_UPDATED" -> {
                taking.push("practice_plan", frame.path("plan"));
                list(frame.path("occurrences")).forEach(each -> taking.push("plan_occurrence", each));
            }
            case "PLAN_OCCURRENCE_COMPLETED" -> taking.push("plan_occurrence", frame.path("occurrence"));
            case "BULK_SYNC" -> all(frame, taking);
            case "REPERTOIRE_BULK_SYNC" -> {
                requireSome(frame, Stream.of("pieces"));
                list(frame.path("pieces")).forEach(each -> taking.piece(each, false));
            }
            default -> throw Refusal.invalid("A frame of this type changes nothing.");
        }
        return taking.end();
    }

    /** The lists that a push over HTTP may have, in their order. */
    private void all(ObjectNode frame, Taking taking) {
        requireSome(frame, kinds.values().stream().map(PushedKind::list).sorted());
        frame.properties()
                .forEach(list -> kinds.values().stream()
                        .filter(kind -> kind.list().equals(list.getKey()))
                        .forEach(kind -> list(list.getValue()).forEach(each -> taking.push(kind.kind(), each))));
    }

    /** What nothing is read of must not be acknowledged. */
    private static void requireSome(ObjectNode frame, Stream<String> lists) {
        List<String> known = lists.toList();
        if (known.stream().noneMatch(frame::hasNonNull)) {
            throw Refusal.invalid(
                    "Nothing in this frame can be taken: send a list named " + String.join(" or ", known) + ".");
        }
    }

    private static List<JsonNode> list(JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            return List.of();
        }
        if (!given.isArray()) {
            throw Refusal.invalid("Send a list of entities.");
        }
        return given.valueStream().toList();
    }

    private static String scoreId(JsonNode frame) {
        String id = frame.path("scoreId").asString("");
        String within = frame.path("piece").path("scoreId").asString("");
        if (id.isBlank() && within.isBlank()) {
            throw Refusal.invalid("Say which piece it is: give its scoreId.");
        }
        return id.isBlank() ? within : id;
    }

    private static ObjectNode gone(JsonNode id) {
        if (!id.isString() || id.asString().isBlank()) {
            throw Refusal.invalid("Say which entry it is: give its entryId.");
        }
        return JsonMapper.shared().createObjectNode().put("id", id.asString()).put(DELETED, true);
    }

    /** What has become of a frame so far. */
    private final class Taking {

        private final UserId user;
        private final @Nullable String key;
        private final List<EntityName> named = new ArrayList<>();
        private @Nullable Refusal refused;

        Taking(UserId user, @Nullable String key) {
            this.user = user;
            this.key = key;
        }

        void push(String kind, JsonNode entity) {
            PushedKind pushed = kinds.get(kind);
            if (pushed == null || !entity.isObject()) {
                refused = Refusal.invalid("Send the whole entity as an object.");
                return;
            }
            trying(() -> {
                pushed.push(user, GivenFields.of(entity), key);
                named.add(new EntityName(kind, entity.path("id").asString("")));
            });
        }

        void piece(JsonNode piece, boolean anew) {
            if (!piece.isObject()) {
                refused = Refusal.invalid("Send the whole piece as an object.");
                return;
            }
            trying(() -> name(pieces.put(user, GivenFields.of(piece), anew, key)));
        }

        void pieceGone(String scoreId, boolean dissociated) {
            trying(() -> (dissociated ? pieces.dissociate(user, scoreId, key) : pieces.remove(user, scoreId))
                    .ifPresent(this::name));
        }

        long end() {
            if (refused != null) {
                throw refused;
            }
            if (named.isEmpty()) {
                return 0;
            }
            return queries
                    .query(new FindPlaces(user, named), ResponseTypes.instanceOf(Places.class))
                    .join()
                    .places()
                    .stream()
                    .mapToLong(Place::seq)
                    .max()
                    .orElse(0);
        }

        private void name(String item) {
            named.add(new EntityName(pieces.kind(), item));
        }

        private void trying(Runnable work) {
            try {
                log.done(work);
            } catch (Refusal e) {
                refused = e;
            }
        }
    }
}
