package org.mirubato.infra.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mirubato.infra.runtime.LogAccess;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** A data folder of its own with a PostgreSQL server and a log in it. */
final class Installation implements AutoCloseable {

    private static final String EVENT = """
            insert into events select n, gen_random_uuid(), 'Score', 'score_' || n % 3, n / 3, 'score.read', 1, 'user_01',
                'command_' || n, 0, timestamptz '2026-03-01 12:00:00.123456Z' + n * interval '1.000001 s',
                jsonb_build_object('title', 'Für Elise "' || n || E'"\\n', 'size', 0.10 * n, 'large', 1e300::numeric, 'none', null),
                jsonb_build_object('commandId', 'command_' || n, 'trace', null)
            from generate_series(?::int, ?::int) n""";

    private final Path data;
    private final LogAccess access;

    Installation() {
        try {
            data = Files.createTempDirectory("mirubato-transfer");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        access = LogAccess.forWriting(settings(data));
    }

    static StandardEnvironment settings(Path data) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("mirubato.data", data.toString())));
        return environment;
    }

    LogRows log() {
        return new LogRows(access.dataSource());
    }

    LogAccess access() {
        return access;
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(access.dataSource());
    }

    void clear() {
        jdbc().execute("truncate events, claims, subject_keys, token_entry");
    }

    /** Adds the events of these positions, and a claim and a subject's key with each. */
    void add(int first, int last) {
        jdbc().update(EVENT, first, last);
        jdbc().update(
                        "insert into claims select 'email', 'hash_' || n, 'user_' || n, n from generate_series(?::int, ?::int) n",
                        first,
                        last);
        jdbc().update(
                        "insert into subject_keys select 'user_' || n, decode(md5(n::text), 'hex') from generate_series(?::int, ?::int) n",
                        first,
                        last);
    }

    /** Everything that an export has to carry, as PostgreSQL prints it. */
    static List<String> rows(JdbcTemplate jdbc, long upTo) {
        return jdbc.queryForList(
                "select e::text from (select 1 as part, position, t::text as e from events t where position <= ?"
                        + " union all select 2, position, t::text from claims t where position <= ?"
                        + " union all select 3, 0, t::text from subject_keys t) e order by part, position, e",
                String.class,
                upTo,
                upTo);
    }

    List<String> rows() {
        return rows(jdbc(), Long.MAX_VALUE);
    }

    @Override
    public void close() throws IOException {
        access.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
