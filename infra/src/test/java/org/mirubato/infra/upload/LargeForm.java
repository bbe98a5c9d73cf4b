package org.mirubato.infra.upload;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mirubato.infra.TestUser;

/** A multipart form with one large file, made while it is read; somebody is told when most of it has been. */
final class LargeForm extends InputStream {

    private static final byte[] START = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    private final byte[] head;
    private final byte[] tail;
    private final long size;
    private final long tellAt;
    private final Runnable listener;
    private long position;
    private boolean told;

    LargeForm(long size, long tellAt, Runnable listener) {
        byte[] form = TestUser.multipart("large.pdf", START);
        int split = new String(form, StandardCharsets.ISO_8859_1).indexOf("%PDF-1.7\n") + START.length;
        this.head = Arrays.copyOf(form, split);
        this.tail = Arrays.copyOfRange(form, split, form.length);
        this.size = size - START.length;
        this.tellAt = tellAt;
        this.listener = listener;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        long end = head.length + size;
        if (position >= end + tail.length) {
            return -1;
        }
        if (position >= tellAt && !told) {
            told = true;
            listener.run();
        }
        int given = 0;
        while (given < length && position < end + tail.length) {
            buffer[offset + given++] = at(position++, end);
        }
        return given;
    }

    private byte at(long place, long end) {
        if (place < head.length) {
            return head[(int) place];
        }
        return place < end ? (byte) ' ' : tail[(int) (place - end)];
    }
}
