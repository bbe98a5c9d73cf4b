package org.mirubato.infra.mail;

import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Keeps the newest mails in memory instead of sending them, and prints each in one line. They go to the console and not into the
 * log: their links are keys.
 */
final class DevMailbox implements Mailer {

    private static final int KEPT = 50;

    private final Deque<Kept> mails = new ArrayDeque<>();
    private final InstantSource clock;
    private final PrintStream console;

    DevMailbox(InstantSource clock, PrintStream console) {
        this.clock = clock;
        this.console = console;
    }

    @Override
    public void send(Mail mail) {
        synchronized (mails) {
            mails.addFirst(new Kept(clock.instant(), mail));
            if (mails.size() > KEPT) {
                mails.removeLast();
            }
        }
        console.println("Mail to " + mail.to() + ": "
                + mail.text().replaceAll("\\s+", " ").strip());
    }

    /** The mails, newest first. */
    List<Kept> newestFirst() {
        synchronized (mails) {
            return List.copyOf(mails);
        }
    }

    /** A mail and when it was sent. */
    record Kept(Instant at, Mail mail) {}
}
