package org.mirubato.domain.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
        return extra == null ? null : ExtraField.checked(extra, PlanLimits.MOST_EXTRA_FIELDS, PlanLimits.LONGEST_JSON);
    }

    static @Nullable String json(String what, @Nullable String json) {
        return json == null ? null : CheckedText.text(what, json, PlanLimits.LONGEST_JSON);
    }
}
