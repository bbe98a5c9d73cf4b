package org.mirubato.infra.axon;

import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who is there. Times are the database's. */
@Component
class NodeTable {

    private final JdbcTemplate jdbc;

    NodeTable(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
    }

    /** The node is there and could run these processors. Those that have not been seen for a day are forgotten. */
    void seen(String node, Collection<String> processors) {
        jdbc.update(
                "insert into nodes (name, processors, seen_at) values (?, ?, now())"
                        + " on conflict (name) do update set processors = excluded.processors, seen_at = now()",
                node,
                processors.toArray(String[]::new));
        jdbc.update("delete from nodes where seen_at < now() - interval '1 day'");
    }

    void gone(String node) {
        jdbc.update("delete from nodes where name = ?", node);
    }

    /** How many segments of the processor each of the nodes that could run it would have, rounded up. */
    int fairShare(String processor) {
        Integer share = jdbc.queryForObject(
                "select ceil((select count(*) from token_entry where processor_name = ?)::numeric / greatest(1, count(*)))"
                        + " from nodes where ? = any(processors) and seen_at > now() - interval '5 seconds'",
                Integer.class,
                processor,
                processor);
        return share == null ? Integer.MAX_VALUE : share;
    }
}
