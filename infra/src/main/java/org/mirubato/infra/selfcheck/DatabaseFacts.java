package org.mirubato.infra.selfcheck;

import java.util.List;
import org.mirubato.infra.eventlog.EventCodec;
import org.mirubato.infra.eventlog.EventNames;
import org.mirubato.infra.eventlog.EventNames.Written;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asks the database what the self-check wants to know of it. */
final class DatabaseFacts {

    /** Views, such as those of extensions, hold nothing; catalogues are PostgreSQL's own. */
    private static final String OID_COLUMNS = """
            select n.nspname || '.' || c.relname || '.' || a.attname
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where a.atttypid = 'oid'::regtype and a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p')
                and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
            order by 1""";

    private static final String SWITCHED_OFF = """
            select name from pg_settings
            where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name""";

    private final JdbcTemplate jdbc;

    DatabaseFacts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<String> oidColumns() {
        return jdbc.queryForList(OID_COLUMNS, String.class);
    }

    List<String> switchedOff() {
        return jdbc.queryForList(SWITCHED_OFF, String.class);
    }

    List<Written> unknownEvents(EventCodec codec) {
        return new EventNames(jdbc)
                .all().stream()
                        .filter(event -> !codec.knows(event.name(), event.revision()))
                        .toList();
    }
}
