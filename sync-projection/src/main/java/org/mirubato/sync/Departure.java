package org.mirubato.sync;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Takes a stream off the hub when its connection ends, however that comes about. */
record Departure(SyncStream stream) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
        stream.left();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        stream.close();
    }

    @Override
    public void onError(AsyncEvent event) {
        stream.close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // a stream is started once
    }
}
