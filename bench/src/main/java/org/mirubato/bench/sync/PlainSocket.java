package org.mirubato.bench.sync;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.mirubato.bench.BenchException;

/** A WebSocket of which nothing is kept but the connection, so that ten thousand of them are nothing to who opens them. */
final class PlainSocket implements AutoCloseable {

    private static final int TEXT = 0x81;
    private static final int MASKED = 0x80;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int ADDRESSES = 8;

    private final Socket socket = new Socket();

    /**
     * Opens one.
     *
     * @param number tells from which of this machine's own addresses, of which each has ports of its own
     * @param receive how many bytes the system may hold for it; 0 for as many as usual
     */
    PlainSocket(int port, String path, int number, int receive) throws IOException {
        if (receive > 0) {
            socket.setReceiveBufferSize(receive);
        }
        socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0." + (2 + number % ADDRESSES)), 0));
        socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        String head = head();
        if (!head.startsWith("HTTP/1.1 101")) {
            socket.close();
            throw new BenchException(
                    "no socket was opened: " + head.lines().findFirst().orElse("nothing"));
        }
    }

    /** Sends a text of less than 64 KB. */
    PlainSocket send(String text) throws IOException {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        byte[] frame = new byte[payload.length + 8];
        frame[0] = (byte) TEXT;
        frame[1] = (byte) (MASKED | 126);
        frame[2] = (byte) (payload.length >> 8);
        frame[3] = (byte) payload.length;
        System.arraycopy(payload, 0, frame, 8, payload.length);
        socket.getOutputStream().write(frame);
        return this;
    }

    /** Reads frames until one is there that has the word. */
    PlainSocket readUntil(String word) throws IOException {
        InputStream in = socket.getInputStream();
        while (true) {
            in.read();
            int length = in.read() & 0x7f;
            if (length == 126) {
                length = in.read() << 8 | in.read();
            } else if (length == 127) {
                length = 0;
                for (int i = 0; i < 8; i++) {
                    length = length << 8 | in.read();
                }
            }
            byte[] payload = in.readNBytes(length);
            if (payload.length < length) {
                throw new BenchException("the socket was closed");
            }
            if (new String(payload, StandardCharsets.UTF_8).contains(word)) {
                return this;
            }
        }
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new BenchException("the server has hung up");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone, which is what was wanted
        }
    }
}
