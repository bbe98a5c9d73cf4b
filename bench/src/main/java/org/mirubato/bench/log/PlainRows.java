package org.mirubato.bench.log;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.mirubato.domain.DomainEvent;
import org.mirubato.infra.eventlog.EventCodec;
import org.mirubato.infra.eventlog.EventCodec.Encoded;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table with the log's columns and indexes that knows of no order, no conflicts and no claims: what it is measured against. */
final class PlainRows {

    /** No row of pgbench comes so far. */
    private static final long FAR = 1_000_000_000_000L;

    private final DataSource dataSource;
    private final EventCodec codec;
    private long next;

    /** Makes the table anew. */
    PlainRows(DataSource dataSource, EventCodec codec) {
        this.dataSource = dataSource;
        this.codec = codec;
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("drop schema if exists plain cascade");
        jdbc.execute("create schema plain");
        jdbc.execute("create table plain.events (like log.events including all)");
        jdbc.execute("create sequence plain.positions");
    }

    /**
     * The script for pgbench: the row of one event, each time with other ids that grow with time as ours do. The variables
     * {@code payload} and {@code metadata} are sent with each row, as any client has to send them.
     */
    String insert(DomainEventMessage<?> event) {
        Encoded encoded = codec.encode((DomainEvent) event.getPayload());
        return "insert into plain.events (" + CopyText.COLUMNS
                + ") values (nextval('plain.positions'), uuidv7(), '"
                + event.getType() + "', 'score_' || replace(uuidv7()::text, '-', ''), 0, '" + encoded.name()
                + "', " + encoded.revision() + ", '" + encoded.subject()
                + "', uuidv7()::text, 0, now(), :payload::jsonb, :metadata::jsonb);\n";
    }

    /** The payload of an event as the log keeps it. */
    String payload(DomainEventMessage<?> event) {
        return codec.encode((DomainEvent) event.getPayload()).payload();
    }

    /** Copies rows with this payload in one commit: those of one command, with which one aggregate begins. */
    void copy(Encoded encoded, String metadata, int rows) throws SQLException, IOException {
        String command = SampleEvents.newId();
        CopyText text = new CopyText();
        for (DomainEventMessage<?> event :
                SampleEvents.ofCommand(SampleEvents.newScore(), SampleEvents.user(1), rows)) {
            text.add(FAR + next++, event, encoded, command, (int) event.getSequenceNumber(), metadata);
        }
        text.copyInto("plain.events", dataSource);
    }
}
