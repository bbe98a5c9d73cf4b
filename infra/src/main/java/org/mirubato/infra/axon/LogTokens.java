package org.mirubato.infra.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;

/**
 * Where the processors are in the log. The transactions in which projections move on are not waited for until they are on the disk: a
 * crash of the database takes rows and token of the last ones together, and the log, which is waited for, has them again.
 */
final class LogTokens extends JdbcTokenStore {

    private static final String STORE_WITHOUT_WAITING =
            "UPDATE token_entry SET token = ?, token_type = ?, timestamp = ?"
                    + " WHERE owner = ? AND processor_name = ? AND segment = ?; SET LOCAL synchronous_commit = off";

    private final String node;

    LogTokens(Builder settings, String node) {
        super(settings);
        this.node = node;
    }

    /** The token is the last thing that a batch writes, so this costs no round trip of its own. */
    @Override
    protected PreparedStatement storeUpdate(Connection connection, TrackingToken token, String processor, int segment)
            throws SQLException {
        if (!ProjectionWatermarks.READ_GROUPS.contains(processor) || !(token instanceof GlobalSequenceTrackingToken)) {
            return super.storeUpdate(connection, token, processor, segment);
        }
        AbstractTokenEntry<byte[]> entry =
                new GenericTokenEntry<>(token, serializer(), byte[].class, processor, segment);
        PreparedStatement statement = connection.prepareStatement(STORE_WITHOUT_WAITING);
        statement.setBytes(1, entry.getSerializedToken().getData());
        statement.setString(2, entry.getTokenType().getName());
        statement.setString(3, entry.timestampAsString());
        statement.setString(4, node);
        statement.setString(5, processor);
        statement.setInt(6, segment);
        return statement;
    }
}
