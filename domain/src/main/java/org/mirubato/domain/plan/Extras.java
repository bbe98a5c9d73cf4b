package org.mirubato.domain.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.CheckedText;
import org.mirubato.domain.practice.ExtraField;
import org.mirubato.domain.practice.Sparse;

/** What clients say that we keep without knowing it. */
final class Extras {

    private Extras() {}

    static @Nullable List<ExtraField> over(@Nullable List<ExtraField> given, @Nullable List<ExtraField> before) {
        return given == null || before == null ? Sparse.or(given, before) : ExtraField.over(given, before);
    }

    static @Nullable List<ExtraField> checked(@Nullable List<ExtraField> extra) {
        if (extra == null) {
            return null;
        }
        int length = extra.stream()
                .mapToInt(field -> field.name().length() + field.json().length())
                .sum();
        if (extra.size() > PlanLimits.MOST_EXTRA_FIELDS || length > PlanLimits.LONGEST_JSON) {
            throw Refusal.invalid("Leave out some fields that are none of ours: there may be "
                    + PlanLimits.MOST_EXTRA_FIELDS + " of them, with " + PlanLimits.LONGEST_JSON + " characters.");
        }
        return List.copyOf(extra);
    }

    static @Nullable String json(String what, @Nullable String json) {
        return json == null ? null : CheckedText.text(what, json, PlanLimits.LONGEST_JSON);
    }
}
