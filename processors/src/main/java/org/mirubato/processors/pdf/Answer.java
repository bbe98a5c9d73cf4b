package org.mirubato.processors.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the child process answers, as it travels from it; of the parts, exactly one is there.
 *
 * @param image size of a drawn page, whose bytes follow the answer
 */
public record Answer(
        @Nullable Inspection inspection,
        @Nullable RenderedImage image,
        @Nullable List<PageContents> contents,
        @Nullable UnreadableReason unreadable) {

    public static Answer of(Inspection inspection) {
        return new Answer(inspection, null, null, null);
    }

    public static Answer of(RenderedImage image) {
        return new Answer(null, image, null, null);
    }

    public static Answer of(List<PageContents> contents) {
        return new Answer(null, null, contents, null);
    }

    public static Answer of(UnreadableReason reason) {
        return new Answer(null, null, null, reason);
    }
}
