package org.mirubato.infra.sync;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.domain.identity.AccountQuery.IsSessionOver;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.sync.DeviceCursors;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which devices there are. */
@Component
@Profile({"sync", "processors"})
class DeviceCursorTable implements DeviceCursors {

    private static final Duration KNOWN = Duration.ofDays(365);

    private final JdbcTemplate jdbc;
    private final QueryGateway queries;
    private final Clock clock;

    DeviceCursorTable(DataSource dataSource, QueryGateway queries, Clock clock) {
        jdbc = new JdbcTemplate(dataSource);
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public void keep(Collection<DeviceCursor> stored) {
        // in one order, so that two nodes never wait for each other
        List<Object[]> rows = stored.stream()
                .sorted(Comparator.comparing(DeviceCursor::user).thenComparing(DeviceCursor::device))
                .map(each -> new Object[] {
                    each.user(), each.device(), each.session(), each.cursor(), Timestamp.from(each.seenAt())
                })
                .toList();
        jdbc.batchUpdate(
                "insert into sync_devices (user_id, device, session_id, cursor, seen_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (user_id, device) do update set session_id = excluded.session_id,"
                        + " cursor = excluded.cursor, seen_at = excluded.seen_at"
                        + " where sync_devices.seen_at <= excluded.seen_at",
                rows);
    }

    @Override
    public List<DeviceCursor> of(String user) {
        return jdbc
                .query(
                        "select device, session_id, cursor, seen_at from sync_devices"
                                + " where user_id = ? and seen_at > ? order by seen_at desc, device",
                        (row, number) -> new DeviceCursor(
                                user,
                                row.getString("device"),
                                row.getString("session_id"),
                                row.getString("cursor"),
                                row.getTimestamp("seen_at").toInstant()),
                        user,
                        Timestamp.from(clock.instant().minus(KNOWN)))
                .stream()
                .filter(this::mayComeBack)
                .toList();
    }

    /** A session that has run out is not over: its device may be signed in again, and go on from where it was. */
    private boolean mayComeBack(DeviceCursor device) {
        String session = device.session();
        return session == null
                || !queries.query(new IsSessionOver(new SessionId(session)), ResponseTypes.instanceOf(Boolean.class))
                        .join();
    }
}
