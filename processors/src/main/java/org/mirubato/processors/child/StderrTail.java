package org.mirubato.processors.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the end of what a child says on standard error, so that it never blocks and its last words are known. */
final class StderrTail implements Runnable {

    private static final int MOST = 4096;

    private final InputStream in;
    private final byte[] ring = new byte[MOST];
    private long written;

    StderrTail(InputStream in) {
        this.in = in;
    }

    @Override
    public void run() {
        byte[] buffer = new byte[1024];
        try (in) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                keep(buffer, read);
            }
        } catch (IOException e) {
            keep("(standard error broke off)".getBytes(StandardCharsets.UTF_8), 26);
        }
    }

    private synchronized void keep(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            ring[(int) (written++ % MOST)] = bytes[i];
        }
    }

    synchronized String text() {
        int length = (int) Math.min(written, MOST);
        byte[] tail = new byte[length];
        for (int i = 0; i < length; i++) {
            tail[i] = ring[(int) ((written - length + i) % MOST)];
        }
        return new String(tail, StandardCharsets.UTF_8).strip();
    }
}
