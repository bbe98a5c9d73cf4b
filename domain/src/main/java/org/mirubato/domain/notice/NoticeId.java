package org.mirubato.domain.notice;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.mirubato.domain.TextValue;
import org.mirubato.domain.Texts;
import org.mirubato.domain.identity.UserId;

/** The id of a notice. It is made of whom, when and what: so there is never a second one of the same. */
public record NoticeId(String value) implements TextValue {

    public NoticeId {
        Texts.identifier(value);
    }

    /**
     * The notice of that kind for that user on that day.
     *
     * @param of what it is about where there are several, such as a goal's id; else empty
     */
    public static NoticeId of(UserId owner, NoticeKind kind, LocalDate day, String of) {
        String all = String.join("\n", owner.value(), kind.word(), day.toString(), of);
        UUID id = UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
        return new NoticeId("notice_" + id.toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
