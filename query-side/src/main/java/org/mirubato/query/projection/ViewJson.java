package org.mirubato.query.projection;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How views are kept in the database. */
@Component
@Profile("query")
public class ViewJson {

    private static final String NUL = "\\u0000";
    private static final String INSTEAD = "\\ufffd";

    private final JsonMapper mapper;

    public ViewJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** The text of a column; the one character that PostgreSQL can't hold is replaced. */
    public String column(Object view) {
        return mapper.writeValueAsString(view).replace(NUL, INSTEAD);
    }

    /** A view that {@link #column} made this of. */
    public <V> V view(String column, Class<V> type) {
        return mapper.readValue(column, type);
    }

    /** What a JSON text says. */
    public Object parsed(String json) {
        return mapper.readTree(json);
    }
}
