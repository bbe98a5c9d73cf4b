package org.mirubato.processors.pdf;

import java.util.function.Function;

/**
 * What became of a job on a user's file.
 *
 * @param <T> what a successful job yields
 */
public sealed interface WorkResult<T> {

    /** The job succeeded. */
    record Done<T>(T value) implements WorkResult<T> {}

    /** The file or page itself is at fault: trying again is useless. */
    record Unreadable<T>(UnreadableReason reason) implements WorkResult<T> {

        /** What to tell the person who uploaded the file. */
        public String sentence() {
            return reason.sentence();
        }
    }

    /**
     * The worker failed (overrun, crash, out of memory): worth another try.
     *
     * @param why for logs and dead jobs, not for musicians
     */
    record WorkerFailed<T>(String why) implements WorkResult<T> {}

    /** The same result with its value changed. */
    default <R> WorkResult<R> map(Function<? super T, ? extends R> change) {
        if (this instanceof Done<T> done) {
            return new Done<>(change.apply(done.value()));
        }
        if (this instanceof Unreadable<T> unreadable) {
            return new Unreadable<>(unreadable.reason());
        }
        return new WorkerFailed<>(((WorkerFailed<T>) this).why());
    }
}
