package org.mirubato.command.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.Preference;
import tools.jackson.databind.JsonNode;

/** Reads preferences from JSON. The shape of those that are lists or objects is checked here; what texts may say, in the domain. */
final class GivenPreferences {

    private static final int MOST_INSTRUMENTS = 50;
    private static final int MOST_PRESETS = 100;
    private static final int LONGEST_WORD = 100;
    private static final List<String> FREQUENCIES = List.of("never", "daily", "weekly", "monthly");
    private static final Set<String> FLAGS =
            Set.of("practiceReminders", "goalDeadlines", "achievementNotifications", "pushNotifications");

    private GivenPreferences() {}

    /** @throws Refusal (invalid) when it is no object, or one of its values is none for its key */
    static List<Preference> of(JsonNode body) {
        GivenFields fields = GivenFields.of(body);
        List<Preference> changes = new ArrayList<>();
        for (Map.Entry<String, String> field : fields.others(Set.of()).entrySet()) {
            JsonNode value = fields.object().get(field.getKey());
            boolean none = value == null || value.isNull();
            if (!none) {
                check(field.getKey(), value);
            }
            changes.add(new Preference(field.getKey(), none ? null : field.getValue()));
        }
        return changes;
    }

    private static void check(String key, JsonNode value) {
        switch (key) {
            case "customInstruments" -> checkInstruments(value);
            case "metronomePresets" -> checkPresets(value);
            case "notificationSettings" -> checkNotifications(value);
            default -> {
                // a text or a number that the domain looks at, or a key of another program
            }
        }
    }

    private static void checkInstruments(JsonNode value) {
        boolean fits = value.isArray() && value.size() <= MOST_INSTRUMENTS;
        for (JsonNode each : value) {
            fits &= each.isString()
                    && !each.asString().isBlank()
                    && each.asString().length() <= LONGEST_WORD;
        }
        if (!fits) {
            throw Refusal.invalid("Give customInstruments as a list of at most " + MOST_INSTRUMENTS
                    + " texts with 1 to " + LONGEST_WORD + " characters each.");
        }
    }

    private static void checkPresets(JsonNode value) {
        boolean fits = value.isObject() && value.size() <= MOST_PRESETS;
        for (JsonNode each : value) {
            fits &= each.isObject();
        }
        if (!fits) {
            throw Refusal.invalid("Give metronomePresets as an object with at most " + MOST_PRESETS
                    + " presets, each an object under its id.");
        }
    }

    private static void checkNotifications(JsonNode value) {
        if (!value.isObject()) {
            throw Refusal.invalid("Give notificationSettings as an object.");
        }
        for (String flag : FLAGS) {
            JsonNode given = value.get(flag);
            if (isSaid(given) && !given.isBoolean()) {
                throw Refusal.invalid("Give " + flag + " as true or false.");
            }
        }
        JsonNode frequency = value.get("emailFrequency");
        if (isSaid(frequency) && !(frequency.isString() && FREQUENCIES.contains(frequency.asString()))) {
            throw Refusal.invalid("Give emailFrequency as one of " + String.join(", ", FREQUENCIES) + ".");
        }
    }

    private static boolean isSaid(@Nullable JsonNode value) {
        return value != null && !value.isNull();
    }
}
