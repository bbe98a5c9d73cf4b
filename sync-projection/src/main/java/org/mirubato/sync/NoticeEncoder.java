package org.mirubato.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.notice.NoticeEvent;
import org.mirubato.domain.notice.NoticeView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Notices. One that was read on any device is gone for all of them. */
@Component
@Profile("sync")
final class NoticeEncoder implements EntityEncoder<NoticeView> {

    private final JsonMapper mapper;

    NoticeEncoder(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public boolean encodes(Class<?> event) {
        return NoticeEvent.class.isAssignableFrom(event);
    }

    @Override
    public String idOf(UserEvent event) {
        return ((NoticeEvent) event).noticeId().value();
    }

    @Override
    public @Nullable NoticeView fold(@Nullable NoticeView before, UserEvent event, Instant at, long version) {
        return NoticeView.fold(before, (NoticeEvent) event, at, version);
    }

    @Override
    public String state(NoticeView notice) {
        return mapper.writeValueAsString(notice);
    }

    @Override
    public NoticeView entity(String state) {
        return mapper.readValue(state, NoticeView.class);
    }

    @Override
    public @Nullable String body(NoticeView notice) {
        return notice.read() ? null : mapper.writeValueAsString(notice.document());
    }
}
