package org.mirubato.infra.repetition;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a request: what it asked for, and how it was answered.
 *
 * @param fingerprint the digest of its body
 * @param status 0 while it is being worked on
 */
record KeptAnswer(String fingerprint, int status, Map<String, String> headers, byte[] body) {

    private static final byte[] NOTHING = {};

    /** A request that has begun and is not answered yet. */
    static KeptAnswer begun(String fingerprint) {
        return new KeptAnswer(fingerprint, 0, Map.of(), NOTHING);
    }

    boolean isAnswered() {
        return status != 0;
    }

    /** Lines of the status and the headers, an empty one, and the body. */
    byte[] written() {
        StringBuilder head = new StringBuilder(fingerprint + "\n" + status + "\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append('\n'));
        ByteArrayOutputStream note = new ByteArrayOutputStream();
        note.writeBytes(head.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        note.writeBytes(body);
        return note.toByteArray();
    }

    /** What {@link #written} has written. */
    static KeptAnswer read(byte[] note) {
        int end = 0;
        while (note[end] != '\n' || note[end + 1] != '\n') {
            end++;
        }
        String[] lines = new String(note, 0, end, StandardCharsets.UTF_8).split("\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 2; i < lines.length; i++) {
            int colon = lines[i].indexOf(": ");
            headers.put(lines[i].substring(0, colon), lines[i].substring(colon + 2));
        }
        byte[] body = Arrays.copyOfRange(note, end + 2, note.length);
        return new KeptAnswer(lines[0], Integer.parseInt(lines[1]), headers, body);
    }
}
