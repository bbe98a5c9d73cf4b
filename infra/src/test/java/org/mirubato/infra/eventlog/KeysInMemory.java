package org.mirubato.infra.eventlog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of subject keys without a database, for tests of the stored form alone. */
final class KeysInMemory extends JdbcTemplate {

    private static final byte[] MASTER = new byte[32];

    private final Map<Object, Object> rows = new HashMap<>();

    static SubjectKeys keys() {
        return new SubjectKeys(new KeysInMemory(), MASTER);
    }

    @Override
    public <T> List<T> queryForList(String sql, Class<T> type, @Nullable Object @Nullable ... subject) {
        return rows.containsKey(subject[0]) ? List.of(type.cast(rows.get(subject[0]))) : List.of();
    }

    @Override
    public int update(String sql, @Nullable Object @Nullable ... row) {
        return rows.putIfAbsent(row[0], row[1]) == null ? 1 : 0;
    }
}
