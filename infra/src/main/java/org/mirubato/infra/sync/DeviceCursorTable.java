package org.mirubato.infra.sync;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.AccountQuery.FindOverAmong;
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
        forgetBeyondMost(stored.stream().map(DeviceCursor::user).distinct().toArray(String[]::new));
    }

    /** A client that says hello under ever new names must not fill the table. */
    private void forgetBeyondMost(String[] users) {
        jdbc.update(
                "delete from sync_devices d using (select user_id, device, row_number() over"
                        + " (partition by user_id order by seen_at desc, device) as place from sync_devices"
                        + " where user_id = any (?)) old where d.user_id = old.user_id and d.device = old.device"
                        + " and old.place > ?",
                users,
                MOST);
    }

    @Override
    public List<DeviceCursor> of(String user) {
        List<DeviceCursor> known = jdbc.query(
                "select device, session_id, cursor, seen_at from sync_devices"
                        + " where user_id = ? and seen_at > ? order by seen_at desc, device",
                (row, number) -> new DeviceCursor(
                        user,
                        row.getString("device"),
                        row.getString("session_id"),
                        row.getString("cursor"),
                        row.getTimestamp("seen_at").toInstant()),
                user,
                Timestamp.from(clock.instant().minus(KNOWN)));
        Set<String> over = over(known.stream().map(DeviceCursor::session));
        return known.stream()
                .filter(device -> device.session() == null || !over.contains(device.session()))
                .toList();
    }

    @Override
    public void forgetGone(String user) {
        jdbc.update(
                "delete from sync_devices where user_id = ? and seen_at <= ?",
                user,
                Timestamp.from(clock.instant().minus(KNOWN)));
        Set<String> over =
                over(jdbc
                        .queryForList(
                                "select distinct session_id from sync_devices where user_id = ?", String.class, user)
                        .stream());
        if (!over.isEmpty()) {
            jdbc.update(
                    "delete from sync_devices where user_id = ? and session_id = any (?)",
                    user,
                    over.toArray(String[]::new));
        }
    }

    /** Those that are over. One that has run out is not: its device may be signed in again, and go on from where it was. */
    private Set<String> over(Stream<@Nullable String> sessions) {
        List<SessionId> asked =
                sessions.filter(Objects::nonNull).distinct().map(SessionId::new).toList();
        return asked.isEmpty()
                ? Set.of()
                : queries
                        .query(new FindOverAmong(asked), ResponseTypes.multipleInstancesOf(SessionId.class))
                        .join()
                        .stream()
                        .map(SessionId::value)
                        .collect(Collectors.toSet());
    }
}
