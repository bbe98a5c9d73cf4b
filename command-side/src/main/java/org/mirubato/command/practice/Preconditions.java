package org.mirubato.command.practice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;

/** What a client says about the state that it wants to change. */
final class Preconditions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

    private Preconditions() {}

    /**
     * The version that the header asks for; null for any.
     *
     * @throws Refusal when no answer of ours can have had this tag
     */
    static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Refusal.stale("If-Match is none of our tags: send the ETag that you got with the entry.");
        }
        return Long.valueOf(tag.group(1));
    }

    /** The first of the two headers that is there. */
    static @Nullable String key(@Nullable String key, @Nullable String olderKey) {
        String given = key == null ? olderKey : key;
        return given == null || given.isBlank() ? null : given;
    }
}
