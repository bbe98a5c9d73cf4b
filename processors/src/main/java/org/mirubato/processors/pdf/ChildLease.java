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

/** One user's hold on a worker. */
final class ChildLease implements ScoreFileWorkers.Lease {

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

    private WorkResult<Frame<Answer>> work(Job job) {
        try {
            Frame<Answer> answer = hold.work(job, Answer.class);
            UnreadableReason reason = answer.message().unreadable();
            return reason == null ? new Done<>(answer) : new Unreadable<>(reason);
        } catch (ChildFailed | UncheckedIOException e) {
            return new WorkerFailed<>(String.valueOf(e.getMessage()));
        }
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
