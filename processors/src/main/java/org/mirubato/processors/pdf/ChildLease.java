package org.mirubato.processors.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.mirubato.processors.child.ChildFailed;
import org.mirubato.processors.child.ChildHold;
import org.mirubato.processors.child.Frames.Frame;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.pdf.WorkResult.Unreadable;
import org.mirubato.processors.pdf.WorkResult.WorkerFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One user's hold on a worker. */
final class ChildLease implements ScoreFileWorkers.Lease {

    private static final Logger LOG = LoggerFactory.getLogger(ChildLease.class);

    private final ChildHold hold;

    ChildLease(ChildHold hold) {
        this.hold = hold;
    }

    @Override
    public WorkResult<Inspection> inspect(Path file) {
        return work(job(Job.Kind.INSPECT, file, 0, 0))
                .map(answer -> Objects.requireNonNull(answer.message().inspection()));
    }

    @Override
    public WorkResult<RenderedImage> render(Path file, int page, int width, Path out) {
        return work(job(Job.Kind.RENDER, file, page, width)).map(answer -> {
            write(answer.payload(), out);
            return Objects.requireNonNull(answer.message().image());
        });
    }

    @Override
    public WorkResult<GreyPage> grey(Path file, int page, int width) {
        return work(job(Job.Kind.GREY, file, page, width)).map(answer -> {
            RenderedImage size = Objects.requireNonNull(answer.message().image());
            return new GreyPage(size.width(), size.height(), answer.payload());
        });
    }

    @Override
    public WorkResult<List<PageContents>> read(Path file) {
        return work(job(Job.Kind.READ, file, 0, 0))
                .map(answer -> Objects.requireNonNull(answer.message().contents()));
    }

    private static Job job(Job.Kind kind, Path file, int page, int width) {
        return new Job(kind, file.toAbsolutePath().toString(), page, width);
    }

    /** What perhaps the job is to blame for is seen in a second try, in a new child. */
    private WorkResult<Frame<Answer>> work(Job job) {
        try {
            return tried(job);
        } catch (ChildFailed first) {
            try {
                return first.blame() == ChildFailed.Blame.PERHAPS_JOB ? tried(job) : failed(job, first);
            } catch (ChildFailed second) {
                return failed(job, second);
            }
        }
    }

    private WorkResult<Frame<Answer>> tried(Job job) throws ChildFailed {
        try {
            Frame<Answer> answer = hold.work(job, Answer.class);
            UnreadableReason reason = answer.message().unreadable();
            return reason == null ? new Done<>(answer) : new Unreadable<>(reason);
        } catch (UncheckedIOException e) {
            return new WorkerFailed<>(String.valueOf(e.getMessage()));
        }
    }

    private static WorkResult<Frame<Answer>> failed(Job job, ChildFailed failure) {
        LOG.warn("{} of page {} of {} failed: {}", job.kind(), job.page(), job.file(), failure.getMessage());
        return switch (failure.blame()) {
            case SURROUNDINGS -> new WorkerFailed<>(String.valueOf(failure.getMessage()));
            case PERHAPS_JOB -> new Unreadable<>(job.damaged());
            case JOB -> new Unreadable<>(job.tooDemanding());
        };
    }

    private static void write(byte[] bytes, Path out) {
        try {
            Path part = out.resolveSibling(out.getFileName() + ".part");
            try {
                Files.write(part, bytes);
                Files.move(part, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The drawn page cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        hold.close();
    }
}
