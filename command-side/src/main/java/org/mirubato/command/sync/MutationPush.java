package org.mirubato.command.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.sync.MutationSender.Sender;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.Texts;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.sync.StreamQuery.EntityName;
import org.mirubato.domain.sync.StreamQuery.FindPlaces;
import org.mirubato.domain.sync.StreamQuery.Place;
import org.mirubato.domain.sync.StreamQuery.Places;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Takes what a device has changed: mutation by mutation, in their order, each for itself. The same batch again does nothing again,
 * so a device that has heard no answer sends it again.
 */
@Component
@Profile("command")
public class MutationPush {

    /** How many mutations one push may bring. */
    public static final int MOST = 1_000;

    /** How large one push may be, in bytes. */
    public static final int LARGEST = 1024 * 1024;

    private static final int LONGEST_NAME = 64;
    private static final int MOST_AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A device that has lost its line sends again what may still be worked on: the answer to that must know how it ended. */
    private final KeyedOrder<Sender> order = new KeyedOrder<>(MOST_AT_ONCE, PATIENCE);

    private final MutationRun run;
    private final QueryGateway queries;
    private final ReadModels readModels;

    MutationPush(MutationRun run, QueryGateway queries, ReadModels readModels) {
        this.run = run;
        this.queries = queries;
        this.readModels = readModels;
    }

    /**
     * Takes a batch.
     *
     * @param batch an object with {@code deviceId}, {@code batchId} and {@code mutations}
     * @return the answer as it goes over the wire
     * @throws Refusal (invalid) when it is none; then nothing of it was done
     */
    public Map<String, Object> push(UserId user, JsonNode batch) {
        Sender from = new Sender(user, device(batch));
        String name = batchId(batch);
        if (!batch.path("mutations").isArray() || batch.path("mutations").size() > MOST) {
            throw Refusal.invalid("Send the changes as a list named mutations, at most " + MOST + " at once.");
        }
        List<MutationResult> results = readModels.behind(
                user, () -> placed(user, order.inTurn(from, () -> results(from, batch.path("mutations")))));
        Map<String, Object> answer = new LinkedHashMap<>();
        if (name != null) {
            answer.put("batchId", name);
        }
        answer.put("results", results);
        answer.put("lastMid", last(results, MutationResult::mid));
        answer.put("visibleAt", last(results, MutationResult::visibleAt));
        return answer;
    }

    private List<MutationResult> results(Sender from, JsonNode given) {
        Map<Long, JsonNode> known = new HashMap<>();
        List<JsonNode> taken = new ArrayList<>();
        List<Boolean> takes = new ArrayList<>();
        for (JsonNode mutation : given) {
            long mid = GivenMutation.mid(mutation);
            JsonNode before = mid < 1 ? null : known.putIfAbsent(mid, mutation);
            boolean takesIt = before == null || before.equals(mutation);
            takes.add(takesIt);
            if (takesIt) {
                taken.add(mutation);
            }
        }
        Iterator<MutationResult> done = run.done(from, taken).iterator();
        return IntStream.range(0, given.size())
                .mapToObj(i -> takes.get(i) ? done.next() : reused(given.get(i)))
                .toList();
    }

    private static MutationResult reused(JsonNode mutation) {
        return MutationResult.rejected(
                GivenMutation.mid(mutation),
                mutation.path("kind").asString(null),
                mutation.path("id").asString(null),
                "This batch has used the number for another change: give each a number of its own.");
    }

    /** Waits, within bounds, until the stream shows what was just done. */
    private List<MutationResult> placed(UserId user, List<MutationResult> results) {
        List<EntityName> names = results.stream()
                .filter(result -> result.version() != null && result.kind() != null && result.id() != null)
                .map(MutationPush::name)
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return results;
        }
        Map<EntityName, Place> places =
                queries
                        .query(new FindPlaces(user, names), ResponseTypes.instanceOf(Places.class))
                        .join()
                        .places()
                        .stream()
                        .collect(Collectors.toMap(Place::name, Function.identity()));
        return results.stream()
                .map(result -> result.at(places.get(name(result))))
                .toList();
    }

    private static EntityName name(MutationResult result) {
        return new EntityName(String.valueOf(result.kind()), String.valueOf(result.id()));
    }

    /** The highest number of these; 0 when there is none. */
    private static long last(List<MutationResult> results, Function<MutationResult, @Nullable Long> number) {
        return results.stream()
                .map(number)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private static String device(JsonNode batch) {
        JsonNode device = batch.path("deviceId");
        if (!device.isString()) {
            throw Refusal.invalid(
                    "Say which device this is: give it a deviceId that stays the same, and is no other's.");
        }
        return Texts.identifier(device.asString());
    }

    private static @Nullable String batchId(JsonNode batch) {
        JsonNode name = batch.path("batchId");
        if (name.isMissingNode() || name.isNull()) {
            return null;
        }
        if (!name.isValueNode() || name.asString().length() > LONGEST_NAME) {
            throw Refusal.invalid("Give as batchId a text of at most " + LONGEST_NAME + " characters, or none.");
        }
        return name.asString();
    }
}
