package org.mirubato.sync;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What is still to be sent over one socket, within bounds. Safe for any number of threads. */
final class Outbox {

    static final int MOST_FRAMES = 256;
    static final int MOST_CHARACTERS = 1024 * 1024;

    private final Deque<String> frames = new ArrayDeque<>(1);
    private int characters;

    /** Puts a frame behind the others; false when there is no room for it. */
    synchronized boolean put(String frame) {
        if (frames.size() >= MOST_FRAMES || characters + frame.length() > MOST_CHARACTERS) {
            return false;
        }
        frames.addLast(frame);
        characters += frame.length();
        return true;
    }

    /** Whether it is at most half full: one more answer, however long, is likely to fit. */
    synchronized boolean hasRoom() {
        return frames.size() <= MOST_FRAMES / 2 && characters <= MOST_CHARACTERS / 2;
    }

    /** The next frame; null when there is none. */
    synchronized @Nullable String take() {
        String frame = frames.pollFirst();
        characters -= frame == null ? 0 : frame.length();
        return frame;
    }

    synchronized void clear() {
        frames.clear();
        characters = 0;
    }
}
