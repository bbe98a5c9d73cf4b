package org.mirubato.command.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;

/** The header by which a sender says which version of something it has read. */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private IfMatch() {}

    /**
     * The version; null when any will do.
     *
     * @throws Refusal (stale) when it is none of our tags, so that no version can have it
     */
    public static @Nullable Long version(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw Refusal.stale("If-Match is none of our tags: read it again and send the ETag that comes with it.");
        }
        return Long.valueOf(tag.group(1));
    }
}
