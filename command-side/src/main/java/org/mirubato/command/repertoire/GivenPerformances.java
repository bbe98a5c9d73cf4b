package org.mirubato.command.repertoire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.repertoire.Performance;
import tools.jackson.databind.JsonNode;

/** Reads what a client says about performances. */
final class GivenPerformances {

    private GivenPerformances() {}

    /**
     * All performances of an item; null when nothing is said of them.
     *
     * @throws Refusal (invalid) when one of them has no id or no date
     */
    static @Nullable List<Performance> in(GivenFields fields) {
        JsonNode given = fields.value("performances");
        if (given == null) {
            return null;
        }
        List<Performance> performances = new ArrayList<>();
        for (JsonNode each : GivenFields.list(given)) {
            if (!each.isObject()) {
                throw Refusal.invalid("Give each performance as an object, with its id and its date.");
            }
            GivenFields performance = GivenFields.of(each);
            String id = performance.word("id");
            if (id == null) {
                throw Refusal.invalid("Give each performance an id of its own.");
            }
            performances.add(of(id, performance));
        }
        return performances;
    }

    /** @throws Refusal (invalid) when it has no date */
    static Performance of(String id, GivenFields given) {
        LocalDate day = GivenItem.day(given, "date");
        if (day == null) {
            throw Refusal.invalid("Give the date of the performance as 2026-05-01.");
        }
        String note = given.text("note", "notes");
        return new Performance(id, day, note == null ? "" : note);
    }
}
