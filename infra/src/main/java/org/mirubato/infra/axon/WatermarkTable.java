package org.mirubato.infra.axon;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far the segments of processors are, as their nodes have told. */
@Component
class WatermarkTable implements ToldWatermarks {

    private static final String TELL = "insert into watermarks (processor_name, segment, position) values (?, ?, ?)"
            + " on conflict (processor_name, segment) do update set position = excluded.position"
            + " where watermarks.position < excluded.position";

    /** The tokens tell which segments there are; each is stored with what it stands for, but late where that is nothing. */
    private static final String LOWEST =
            "select min(greatest(-1, w.position, (convert_from(t.token, 'UTF8')::jsonb ->> 'globalIndex')::bigint))"
                    + " from token_entry t left join watermarks w using (processor_name, segment)"
                    + " where processor_name = ? and not segment = any(?)";

    private final JdbcTemplate jdbc;

    WatermarkTable(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
    }

    /** Tells how far these segments are. */
    void tell(Map<SegmentOf, Long> positions) {
        jdbc.batchUpdate(
                TELL,
                positions.entrySet().stream()
                        .map(each -> new Object[] {
                            each.getKey().processor(), each.getKey().segment(), each.getValue()
                        })
                        .toList());
    }

    @Override
    public OptionalLong lowestBut(String processor, Collection<Integer> segments) {
        Long lowest = jdbc.queryForObject(LOWEST, Long.class, processor, segments.toArray(Integer[]::new));
        return lowest == null ? OptionalLong.empty() : OptionalLong.of(lowest);
    }

    /** A segment of a processor. */
    record SegmentOf(String processor, int segment) {}
}
