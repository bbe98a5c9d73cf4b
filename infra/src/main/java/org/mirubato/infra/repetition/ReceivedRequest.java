package org.mirubato.infra.repetition;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body has arrived in whole. */
final class ReceivedRequest extends HttpServletRequestWrapper {

    private final ServletInputStream body;

    ReceivedRequest(HttpServletRequest request, InputStream body) {
        super(request);
        this.body = new Received(body);
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private static final class Received extends ServletInputStream {

        private final InputStream body;
        private boolean finished;

        Received(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            return ended(body.read());
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return ended(body.read(buffer, offset, length));
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is here: read it.");
        }

        private int ended(int read) {
            finished |= read < 0;
            return read;
        }
    }
}
