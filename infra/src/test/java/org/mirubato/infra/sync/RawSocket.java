package org.mirubato.infra.sync;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A socket written byte by byte, to send what no library sends. */
final class RawSocket implements AutoCloseable {

    private static final int TEXT = 0x81;
    private static final int CLOSE = 8;
    private static final int MASKED = 0x80;

    private final java.net.Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    RawSocket(String url, String ticket) throws IOException {
        this(URI.create(url), "/api/v2/sync/ws?ticket=" + ticket);
    }

    RawSocket(URI server, String path) throws IOException {
        socket = new java.net.Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(20_000);
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        out.write(("GET " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException(head.toString());
        }
    }

    /** Sends a text frame of at most 125 bytes, whether they are a text or not. */
    void send(byte[] payload) throws IOException {
        out.write(TEXT);
        out.write(MASKED | payload.length);
        out.write(new byte[4]);
        out.write(payload);
        out.flush();
    }

    /**
     * Begins a text frame of so many bytes, and sends as many of them as the server has to read to know that it is too large. Nothing
     * is on its way when the server closes, so that its reason can always be read.
     */
    void begin(int length) throws IOException {
        DataOutputStream frame = new DataOutputStream(out);
        frame.write(TEXT);
        frame.write(MASKED | 127);
        frame.writeLong(length);
        frame.write(new byte[4]);
        frame.write("x".repeat(JettySocket.LARGEST + 1).getBytes(StandardCharsets.US_ASCII));
        frame.flush();
    }

    /** Reads on until the server closes; the code with which it does. */
    int closed() throws IOException {
        while (true) {
            int opcode = in.readUnsignedByte() & 0x0f;
            int length = in.readUnsignedByte();
            length = length == 126 ? in.readUnsignedShort() : length == 127 ? (int) in.readLong() : length;
            byte[] payload = in.readNBytes(length);
            if (opcode == CLOSE) {
                return (payload[0] & 0xff) << 8 | (payload[1] & 0xff);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
