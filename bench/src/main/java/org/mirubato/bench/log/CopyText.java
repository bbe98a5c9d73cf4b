package org.mirubato.bench.log;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.mirubato.infra.eventlog.EventCodec.Encoded;
import org.postgresql.PGConnection;

/** Rows of the log in the text form of COPY. Used by one thread. */
public final class CopyText {

    /** The columns of the log, in the order of the rows. */
    static final String COLUMNS =
            "position, event_id, aggregate_type, aggregate_id, sequence, name, revision, subject, command_id, ordinal,"
                    + " recorded_at, payload, metadata";

    private final StringBuilder text = new StringBuilder();

    /**
     * Adds the row of an event.
     *
     * @param encoded the event as the log would keep it
     */
    public void add(
            long position, DomainEventMessage<?> event, Encoded encoded, String command, int ordinal, String metadata) {
        String[] columns = {
            String.valueOf(position),
            event.getIdentifier(),
            event.getType(),
            event.getAggregateIdentifier(),
            String.valueOf(event.getSequenceNumber()),
            encoded.name(),
            String.valueOf(encoded.revision()),
            encoded.subject(),
            command,
            String.valueOf(ordinal),
            event.getTimestamp().toString(),
            encoded.payload(),
            metadata
        };
        text.append(String.join("\t", columns).replace("\\", "\\\\")).append('\n');
    }

    /** Copies the rows into the table, in one commit, and forgets them. */
    public void copyInto(String table, DataSource dataSource) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + COLUMNS + ") from stdin", new StringReader(text.toString()));
        }
        text.setLength(0);
    }
}
