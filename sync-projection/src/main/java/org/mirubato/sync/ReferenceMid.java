package org.mirubato.sync;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the changes of one frame of the reference are called in the stream.
 *
 * @param socket the id of the socket that it came over, 26 letters and digits
 * @param number counts the socket's frames
 * @param creates whether the frame calls the entity new
 */
record ReferenceMid(String socket, long number, boolean creates) {

    private static final Pattern SHAPE = Pattern.compile("ws_([a-z0-9]{1,32})\\.(\\d{1,18})(\\+?)");

    /** Empty for what came another way. */
    static Optional<ReferenceMid> of(@Nullable String mid) {
        Matcher matcher = SHAPE.matcher(mid == null ? "" : mid);
        return matcher.matches()
                ? Optional.of(new ReferenceMid(
                        matcher.group(1),
                        Long.parseLong(matcher.group(2)),
                        !matcher.group(3).isEmpty()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "ws_" + socket + "." + number + (creates ? "+" : "");
    }
}
