package org.mirubato.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.AccountQuery.DeviceView;
import org.mirubato.domain.identity.AccountQuery.ListDevices;
import org.mirubato.domain.identity.SessionCommand.EndReason;
import org.mirubato.domain.identity.SessionEvent.SessionEnded;
import org.mirubato.domain.identity.SessionEvent.SessionOpened;
import org.mirubato.domain.identity.SessionEvent.SessionRotated;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.testing.SchemaDatabase;

class DeviceListProjectionTest {

    private static final DSLContext DATABASE =
            DSL.using(SchemaDatabase.start("library", "/db/library/V11__devices.sql"), SQLDialect.POSTGRES);
    private static final UserId ANNA = new UserId("user_anna");
    private static final SessionId PHONE = new SessionId("ses_phone");
    private static final SessionId DESK = new SessionId("ses_desk");
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Duration LIFE = Duration.ofDays(30);

    private DeviceListProjection projection;

    @BeforeEach
    void start() {
        DATABASE.execute("TRUNCATE library.devices");
        projection = new DeviceListProjection(new DeviceTable(DATABASE));
    }

    @Test
    void a_users_devices_are_listed_the_one_seen_last_first() {
        open(PHONE, ANNA, NOON);
        open(DESK, ANNA, NOON.plusSeconds(60));
        open(new SessionId("ses_other"), new UserId("user_bert"), NOON);

        projection.on(new SessionRotated(PHONE, ANNA, "hash", NOON.plus(LIFE)), NOON.plusSeconds(900));

        assertThat(devices(NOON.plusSeconds(900)))
                .containsExactly(
                        new DeviceView(PHONE, "Firefox", NOON, NOON.plusSeconds(900)),
                        new DeviceView(DESK, "Firefox", NOON.plusSeconds(60), NOON.plusSeconds(60)));
    }

    @Test
    void a_session_that_has_ended_or_run_out_is_no_device_any_more() {
        open(PHONE, ANNA, NOON);
        open(DESK, ANNA, NOON.plusSeconds(60));

        projection.on(new SessionEnded(DESK, ANNA, EndReason.REVOKED));

        assertThat(devices(NOON.plusSeconds(60)))
                .extracting(DeviceView::sessionId)
                .containsExactly(PHONE);
        assertThat(devices(NOON.plus(LIFE))).isEmpty();
    }

    @Test
    void what_comes_twice_counts_once() {
        open(PHONE, ANNA, NOON);
        projection.on(new SessionRotated(PHONE, ANNA, "hash", NOON.plus(LIFE)), NOON.plusSeconds(900));

        open(PHONE, ANNA, NOON);

        assertThat(devices(NOON)).containsExactly(new DeviceView(PHONE, "Firefox", NOON, NOON.plusSeconds(900)));
    }

    private void open(SessionId session, UserId user, Instant at) {
        projection.on(new SessionOpened(session, user, "Firefox", "hash", at.plus(LIFE)), at);
    }

    private List<DeviceView> devices(Instant at) {
        return projection.handle(new ListDevices(ANNA, at));
    }
}
