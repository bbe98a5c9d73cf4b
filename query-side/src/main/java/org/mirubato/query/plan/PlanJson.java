package org.mirubato.query.plan;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How views are kept in the database. */
@Component
@Profile("query")
class PlanJson {

    private static final String NUL = "\\u0000";
    private static final String INSTEAD = "\\ufffd";

    private final JsonMapper mapper;

    PlanJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The text of a column; the one character that PostgreSQL can't hold is replaced. */
    String column(Object view) {
        return mapper.writeValueAsString(view).replace(NUL, INSTEAD);
    }

    <T> T view(String column, Class<T> type) {
        return mapper.readValue(column, type);
    }

    /** What a JSON text says. */
    Object parsed(String json) {
        return mapper.readTree(json);
    }
}
