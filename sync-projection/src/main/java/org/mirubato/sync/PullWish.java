package org.mirubato.sync;

import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client of the reference wants of a pull.
 *
 * @param since from where on; null for everything there is
 * @param types the kinds that it takes; empty for all
 * @param limit how many entities it takes at once
 */
record PullWish(@Nullable Cursor since, Set<String> types, int limit) {

    /** Everything there is. */
    static final PullWish ALL = new PullWish(null, Set.of(), DeltaSource.MOST_OPS);

    /** As text, such as {@code 42} or {@code seq_42}. */
    private static final Pattern NUMBER = Pattern.compile("(seq_)?(\\d{1,18})");

    /** A number from here on is a time in milliseconds, and no change in anybody's stream. */
    private static final long TIMES = 100_000_000_000L;

    private static final Pattern TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:\\d\\d(:\\d\\d([.,]\\d+)?)?(Z|[+-]\\d\\d(:?\\d\\d)?)?)?");

    /** What the reference itself gave out, which was a place nowhere. */
    private static final Pattern OLDER_TOKEN = Pattern.compile("sync_\\w{1,64}");

    PullWish {
        types = Set.copyOf(types);
    }

    /**
     * What the body of a request says.
     *
     * @param end where the user's stream ends
     * @throws Refusal (invalid) when it can't be read
     */
    static PullWish of(@Nullable String body, JsonMapper json, Supplier<Cursor> end) {
        if (body == null || body.isBlank()) {
            return ALL;
        }
        JsonNode wish = read(body, json);
        Cursor since = since(wish.path("since"), end);
        return since == null
                ? ALL
                : new PullWish(since, Interests.kinds(wish.path("types"), "types"), limit(wish.path("limit")));
    }

    private static JsonNode read(String body, JsonMapper json) {
        try {
            JsonNode wish = json.readTree(body);
            if (wish.isObject() || wish.isNull()) {
                return wish;
            }
        } catch (JacksonException e) {
            // as good as no object
        }
        throw Refusal.invalid("Send a JSON object, or no body at all.");
    }

    /** A time is what the reference's client has always sent: it is no place in a stream, and says nothing. */
    private static @Nullable Cursor since(JsonNode since, Supplier<Cursor> end) {
        if (since.isMissingNode() || since.isNull()) {
            return null;
        }
        if (since.isNumber()) {
            return numbered(since, end);
        }
        String text = since.isString() ? since.asString().strip() : "?";
        if (text.isEmpty() || TIME.matcher(text).matches()) {
            return null;
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            long value = Long.parseLong(number.group(2));
            return number.group(1) == null && value >= TIMES ? null : end.get().numbered(value);
        }
        if (OLDER_TOKEN.matcher(text).matches()) {
            return Cursor.UNKNOWN;
        }
        return Cursor.parsed(text).orElseThrow(PullWish::noPlace);
    }

    private static @Nullable Cursor numbered(JsonNode since, Supplier<Cursor> end) {
        if (since.asDouble() >= TIMES) {
            return null;
        }
        if (!since.isIntegralNumber() || since.asDouble() < 0) {
            throw noPlace();
        }
        return end.get().numbered(since.asLong());
    }

    private static Refusal noPlace() {
        return Refusal.invalid(
                "Give as since the cursor or the syncToken of an answer before, or leave it out for everything.");
    }

    private static int limit(JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            return DeltaSource.MOST_OPS;
        }
        if (!given.isIntegralNumber() || given.asDouble() < 1) {
            throw Refusal.invalid("Give as limit how many entities an answer may have, from 1.");
        }
        return (int) Math.min(given.asDouble(), DeltaSource.MOST_OPS);
    }

    /** Which of the kinds it takes. */
    boolean takes(String kind) {
        return types.isEmpty() || types.contains(kind);
    }
}
