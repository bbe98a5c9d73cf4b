package org.mirubato.processors.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.pdf.ChildWorkers;
import org.mirubato.processors.pdf.attack.ActiveContents;
import org.mirubato.processors.pdf.attack.Attack;
import org.mirubato.processors.score.AttackedScore.Outcome;

/** Generated broken and hostile files, processed as uploads are: each must end in a result or in a clear reason, within its limits. */
class AttackedWorkerIT {

    private static final int FILES =
            Integer.getInteger("mirubato.attack.files", Boolean.getBoolean("mirubato.long") ? 400 : 60);

    /** The short run's is always the same; the long one looks for what is new. */
    private static final long SEED =
            Long.getLong("mirubato.attack.seed", Boolean.getBoolean("mirubato.long") ? System.nanoTime() : 20);

    private static final WorkerLimits LIMITS =
            new WorkerLimits(1, 256, Duration.ofSeconds(4), 40, Duration.ofSeconds(30), Duration.ofSeconds(30));

    /** What a file may leave behind in this process: nothing, but for the noise of the collector. */
    private static final long NOISE = 12L << 20;

    private final List<Outcome> outcomes = new ArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void every_attack_ends_in_a_result_or_in_a_clear_reason() throws IOException {
        System.out.println("attack seed " + SEED + ", " + FILES + " files");
        long before;
        long after;
        try (ServerSocket trap = trap();
                ChildWorkers workers = new ChildWorkers(LIMITS, folder.resolve("work"));
                AttackedScore scores = new AttackedScore(workers, folder)) {
            List<Attack> attacks = Attack.all(trap.getLocalPort());
            play(scores, attacks, 0, FILES / 3);
            before = usedHeap();
            play(scores, attacks, FILES / 3, FILES);
            after = usedHeap();
        }
        AttackReport report = new AttackReport(outcomes, LIMITS);
        report.print(after - before, connections.get());

        assertThat(report.escapes()).isEmpty();
        assertThat(connections).hasValue(0);
        assertThat(Path.of("/tmp", ActiveContents.MARK)).doesNotExist();
        assertThat(after - before).isLessThan(NOISE);
        assertThat(AttackedScore.workersAlive()).isEmpty();
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    private void play(AttackedScore scores, List<Attack> attacks, int from, int to) throws IOException {
        int step = FILES < attacks.size() ? attacks.size() / FILES + 1 : 1;
        for (int number = from; number < to; number++) {
            // all kinds come in the long run; in the short one each seed leaves out others
            Attack attack = attacks.get(
                    (int) Math.floorMod(number * (long) step + number * step / attacks.size(), attacks.size()));
            long seed = SEED + number;
            Path file = Files.write(folder.resolve("score"), attack.maker().make(new SplittableRandom(seed)));
            Outcome outcome = scores.process(attack.name() + ", seed " + seed, file);
            outcomes.add(outcome);
            if (Boolean.getBoolean("mirubato.attack.verbose")) {
                System.out.println("  " + outcome);
            }
        }
    }

    private ServerSocket trap() throws IOException {
        ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            while (true) {
                try {
                    socket.accept().close();
                    connections.incrementAndGet();
                } catch (IOException closed) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return socket;
    }

    private static long usedHeap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(
                    least,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        return least;
    }
}
