package org.mirubato.query.identity;

import static org.mirubato.query.library.Tables.DEVICES;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.mirubato.domain.identity.AccountQuery.DeviceView;
import org.mirubato.domain.identity.AccountQuery.ListDevices;
import org.mirubato.domain.identity.SessionEvent.SessionOpened;
import org.mirubato.domain.identity.SessionEvent.SessionRotated;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.domain.identity.UserId;
import org.mirubato.query.library.tables.records.DevicesRecord;
import org.mirubato.query.projection.Erasable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The rows of the sessions that go on. */
@Component
@Profile("query")
class DeviceTable implements Erasable {

    private final DSLContext library;

    DeviceTable(@Qualifier("library") DSLContext library) {
        this.library = library;
    }

    /** Adds a session; one that is there already is left as it is. */
    void add(SessionOpened event, Instant at) {
        library.insertInto(DEVICES)
                .set(DEVICES.SESSION_ID, event.sessionId().value())
                .set(DEVICES.USER_ID, event.userId().value())
                .set(DEVICES.DEVICE, event.device())
                .set(DEVICES.OPENED_AT, stored(at))
                .set(DEVICES.SEEN_AT, stored(at))
                .set(DEVICES.EXPIRES_AT, stored(event.expiresAt()))
                .onConflictDoNothing()
                .execute();
    }

    /** Notes that the session was seen, unless it has been seen later. */
    void see(SessionRotated event, Instant at) {
        library.update(DEVICES)
                .set(DEVICES.SEEN_AT, stored(at))
                .set(DEVICES.EXPIRES_AT, stored(event.expiresAt()))
                .where(DEVICES.SESSION_ID.eq(event.sessionId().value()))
                .and(DEVICES.SEEN_AT.lt(stored(at)))
                .execute();
    }

    void remove(SessionId session) {
        library.deleteFrom(DEVICES)
                .where(DEVICES.SESSION_ID.eq(session.value()))
                .execute();
    }

    @Override
    public void erase(UserId owner) {
        library.deleteFrom(DEVICES).where(DEVICES.USER_ID.eq(owner.value())).execute();
    }

    List<DeviceView> find(ListDevices query) {
        return library.selectFrom(DEVICES)
                .where(DEVICES.USER_ID.eq(query.userId().value()))
                .and(DEVICES.EXPIRES_AT.gt(stored(query.at())))
                .orderBy(DEVICES.SEEN_AT.desc(), DEVICES.SESSION_ID)
                .fetch(DeviceTable::view);
    }

    private static DeviceView view(DevicesRecord row) {
        return new DeviceView(
                new SessionId(row.getSessionId()),
                row.getDevice(),
                row.getOpenedAt().toInstant(),
                row.getSeenAt().toInstant());
    }

    private static OffsetDateTime stored(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
