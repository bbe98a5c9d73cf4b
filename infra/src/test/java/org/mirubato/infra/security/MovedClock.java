package org.mirubato.infra.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that is put forward by hand. */
final class MovedClock extends Clock {

    private Clock now;

    MovedClock(Clock start) {
        now = start;
    }

    void move(Duration by) {
        now = Clock.offset(now, by);
    }

    @Override
    public ZoneId getZone() {
        return now.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return now.withZone(zone);
    }

    @Override
    public Instant instant() {
        return now.instant();
    }
}
