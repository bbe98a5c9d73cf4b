package org.mirubato.bench.sync;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A user's stream that is there already, as the projection would have written it: logbook entries of about 500 characters. */
record FilledStream(DataSource dataSource, String user) {

    private static final String ROWS = """
            insert into sync.sync_rows (user_id, kind, id, seq, version, deleted, body, state, position)
            select ?, 'logbook_entry', 'entry_' || n, n, 0, false, body, body, n
            from (select n, jsonb_build_object('id', 'entry_' || n, 'timestamp', '2026-05-01T18:30:00.000Z', 'duration', n % 90,
                'type', 'PRACTICE', 'instrument', 'PIANO', 'mood', 'excited', 'tags', jsonb_build_array('technique', 'week ' || n % 52),
                'goalIds', jsonb_build_array(), 'techniques', jsonb_build_array('scales', 'arpeggios'),
                'pieces', jsonb_build_array(jsonb_build_object('title', 'Sonata no. ' || n % 32, 'composer', 'L. van Beethoven',
                'measures', '1-48', 'tempo', 96)), 'notes', 'Bars ' || n || ' and on, slowly, hands apart at first; better at the end.',
                'metadata', jsonb_build_object('source', 'manual'), 'createdAt', '2026-05-01T18:30:00.000Z',
                'updatedAt', '2026-05-01T18:30:00.000Z') as body from generate_series(1, ?) n) made""";

    /** Writes so many entities. */
    void fill(int entities) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement head =
                        connection.prepareStatement("insert into sync.sync_heads (user_id, epoch, seq, position)"
                                + " values (?, 'bench', ?, 0) on conflict do nothing");
                PreparedStatement rows = connection.prepareStatement(ROWS);
                PreparedStatement tidy = connection.prepareStatement("analyze sync.sync_rows")) {
            head.setString(1, user);
            head.setLong(2, entities);
            head.execute();
            rows.setString(1, user);
            rows.setInt(2, entities);
            rows.execute();
            tidy.execute();
        }
    }

    /** How many entities come in a second, by one statement that makes one JSON text of all. */
    double selectedPerSecond(int entities) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement all = connection.prepareStatement(
                        "select jsonb_agg(body order by seq) from sync.sync_rows where user_id = ?")) {
            all.setString(1, user);
            long start = System.nanoTime();
            try (ResultSet row = all.executeQuery()) {
                row.next();
                row.getString(1);
            }
            return entities * 1e9 / (System.nanoTime() - start);
        }
    }
}
