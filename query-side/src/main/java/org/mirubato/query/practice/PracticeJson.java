package org.mirubato.query.practice;

import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.PracticeSessionView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How views are kept in the database. */
@Component
@Profile("query")
class PracticeJson {

    private static final String NUL = "\\u0000";
    private static final String INSTEAD = "\\ufffd";

    private final JsonMapper mapper;

    PracticeJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The text of a column; the one character that PostgreSQL can't hold is replaced. */
    String column(Object view) {
        return mapper.writeValueAsString(view).replace(NUL, INSTEAD);
    }

    EntryView entry(String column) {
        return mapper.readValue(column, EntryView.class);
    }

    PracticeSessionView session(String column) {
        return mapper.readValue(column, PracticeSessionView.class);
    }

    /** What a JSON text says. */
    Object parsed(String json) {
        return mapper.readTree(json);
    }
}
