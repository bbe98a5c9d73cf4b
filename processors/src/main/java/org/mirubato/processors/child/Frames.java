package org.mirubato.processors.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The language between parent and child: two lengths of four bytes, then so many bytes of JSON and of plain payload.
 *
 * <p>Lengths beyond the limits end the talk with an {@link IOException}, so that a child gone mad cannot fill the parent.
 */
public final class Frames {

    private static final int MOST_JSON = 16 << 20;
    private static final int MOST_PAYLOAD = 32 << 20;
    private static final byte[] NOTHING = {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Frames() {}

    /** One message with what came along, which nobody changes or compares. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Frame<T>(T message, byte[] payload) {}

    public static void write(DataOutputStream out, Object message) throws IOException {
        write(out, message, NOTHING);
    }

    public static void write(DataOutputStream out, Object message, byte[] payload) throws IOException {
        byte[] json = JSON.writeValueAsBytes(message);
        out.writeInt(json.length);
        out.writeInt(payload.length);
        out.write(json);
        out.write(payload);
        out.flush();
    }

    /** Waits for the next message; at the other side's end an {@link java.io.EOFException}. */
    public static <T> Frame<T> read(DataInputStream in, Class<T> type) throws IOException {
        int jsonLength = in.readInt();
        int payloadLength = in.readInt();
        if (jsonLength < 0 || jsonLength > MOST_JSON || payloadLength < 0 || payloadLength > MOST_PAYLOAD) {
            throw new IOException("A frame of " + jsonLength + " and " + payloadLength + " bytes is beyond the limits");
        }
        byte[] json = in.readNBytes(jsonLength);
        byte[] payload = in.readNBytes(payloadLength);
        if (payload.length < payloadLength || json.length < jsonLength) {
            throw new IOException("The other side ended in the middle of a frame");
        }
        return new Frame<>(JSON.readValue(json, type), payload);
    }
}
