package org.mirubato.infra.axon;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.mirubato.infra.axon.WatermarkTable.SegmentOf;
import org.mirubato.sync.PlaceInLog;

/**
 * Where the processors are in the log. The transactions in which read models move on are not waited for until they are on the disk: a
 * crash of the database takes rows and token of the last ones together, and the log, which is waited for, has them again.
 *
 * <p>A worker that was idle meanwhile does not notice such a crash and is further in the log than its rows are. So a token is only
 * stored over the place that this node has last fetched or stored, and a claim is only extended while that place is the stored one:
 * otherwise the worker loses its claim, and the next one begins where the rows end.
 *
 * <p>The stream's place is moved on by the statement that stores a batch ({@link PlaceInLog}).
 */
final class LogTokens extends JdbcTokenStore {

    private static final String STORE =
            "UPDATE token_entry SET token = ?, token_type = ?, timestamp = ? WHERE owner = ? AND processor_name = ?"
                    + " AND segment = ? AND (convert_from(token, 'UTF8')::jsonb ->> 'globalIndex')::bigint = ?";
    private static final String WITHOUT_WAITING = "; SET LOCAL synchronous_commit = off";

    /** Not the stream: devices are told of what it holds, and must not be ahead of it after a crash. */
    private static final List<String> WITHOUT_DISK = ProjectionWatermarks.READ_MODELS;

    private final String node;
    private final Map<SegmentOf, GlobalSequenceTrackingToken> places = new ConcurrentHashMap<>();

    LogTokens(Builder settings, String node) {
        super(settings);
        this.node = node;
    }

    @Override
    public TrackingToken fetchToken(String processor, Segment segment) {
        TrackingToken token = super.fetchToken(processor, segment);
        remember(token, processor, segment.getSegmentId());
        return token;
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        TrackingToken token = super.fetchToken(processor, segment);
        remember(token, processor, segment);
        return token;
    }

    @Override
    public void storeToken(TrackingToken token, String processor, int segment) {
        if (processor.equals(ProjectionWatermarks.STREAM) && CurrentUnitOfWork.isStarted()) {
            storeWithBatch(token, processor, segment);
        } else {
            super.storeToken(token, processor, segment);
            remember(token, processor, segment);
        }
    }

    /**
     * The batch takes its place with it, or the place moves on alone since nothing of the batch is for the streams. That is seen in the
     * phase after the one in which batches are stored, for those are in that phase of their own first event.
     */
    private void storeWithBatch(TrackingToken token, String processor, int segment) {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        AtomicBoolean moved = new AtomicBoolean();
        GlobalSequenceTrackingToken place = places.get(new SegmentOf(processor, segment));
        if (place != null && token instanceof GlobalSequenceTrackingToken) {
            new BatchPlace(parameters(token, processor, segment, place), () -> {
                        remember(token, processor, segment);
                        moved.set(true);
                    })
                    .offerTo(work);
        }
        work.onCommit(stored -> {
            if (!moved.get()) {
                super.storeToken(token, processor, segment);
                remember(token, processor, segment);
            }
        });
    }

    @Override
    public void extendClaim(String processor, int segment) {
        TrackingToken place = places.get(new SegmentOf(processor, segment));
        TrackingToken stored = super.fetchToken(processor, segment);
        if (place != null && !place.equals(stored)) {
            throw moved(processor, segment);
        }
    }

    /** The token is the last thing that a batch writes, so this costs no round trip of its own. */
    @Override
    protected PreparedStatement storeUpdate(Connection connection, TrackingToken token, String processor, int segment)
            throws SQLException {
        GlobalSequenceTrackingToken place = places.get(new SegmentOf(processor, segment));
        if (place == null || !(token instanceof GlobalSequenceTrackingToken)) {
            return super.storeUpdate(connection, token, processor, segment);
        }
        PreparedStatement statement =
                connection.prepareStatement(WITHOUT_DISK.contains(processor) ? STORE + WITHOUT_WAITING : STORE);
        List<Object> parameters = parameters(token, processor, segment, place);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }

    /** For the question marks of {@link #STORE}. */
    private List<Object> parameters(
            TrackingToken token, String processor, int segment, GlobalSequenceTrackingToken place) {
        AbstractTokenEntry<byte[]> entry =
                new GenericTokenEntry<>(token, serializer(), byte[].class, processor, segment);
        return List.of(
                entry.getSerializedToken().getData(),
                entry.getTokenType().getName(),
                entry.timestampAsString(),
                node,
                processor,
                segment,
                place.getGlobalIndex());
    }

    /** What is done after an update that has found no row: claim the segment in passing, and store over whatever is there. */
    @Override
    protected void updateToken(Connection connection, ResultSet row, TrackingToken token, String processor, int segment)
            throws SQLException {
        if (token instanceof GlobalSequenceTrackingToken && places.containsKey(new SegmentOf(processor, segment))) {
            throw moved(processor, segment);
        }
        super.updateToken(connection, row, token, processor, segment);
    }

    private void remember(@Nullable TrackingToken token, String processor, int segment) {
        places.compute(
                new SegmentOf(processor, segment),
                (key, before) -> token instanceof GlobalSequenceTrackingToken place ? place : null);
    }

    private static UnableToClaimTokenException moved(String processor, int segment) {
        return new UnableToClaimTokenException(
                "Segment " + segment + " of " + processor
                        + " is no longer at the place that this node knows, as after a crash of the database; it is read again.");
    }

    private record BatchPlace(List<Object> parameters, Runnable onMoved) implements PlaceInLog {

        @Override
        public String update(String condition) {
            return STORE + " AND " + condition + " RETURNING segment";
        }

        @Override
        public void moved() {
            onMoved.run();
        }
    }
}
