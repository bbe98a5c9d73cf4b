package org.mirubato.processors.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirubato.processors.child.ChildCommand;
import org.mirubato.processors.child.ChildFailed;
import org.mirubato.processors.child.ChildHold;
import org.mirubato.processors.child.ChildPool;
import org.mirubato.processors.child.ChildProgram;
import org.mirubato.processors.child.Frames;
import org.mirubato.processors.child.NetworkCut;
import org.mirubato.processors.child.WorkerLimits;
import org.mirubato.processors.child.WorkersBusyException;
import org.mirubato.processors.pdf.WorkResult.Done;
import org.mirubato.processors.pdf.WorkResult.Unreadable;
import org.mirubato.processors.pdf.WorkResult.WorkerFailed;

class ChildWorkersIT {

    private static final WorkerLimits TIGHT =
            new WorkerLimits(1, 24, Duration.ofSeconds(5), 3, Duration.ofMillis(200), Duration.ofSeconds(30));

    private static final WorkerLimits PATIENT =
            new WorkerLimits(1, 24, Duration.ofSeconds(5), 40, Duration.ofSeconds(30), Duration.ofSeconds(30));

    private static final ChildProgram STUBBORN = ChildWorkers.PROGRAM.running(StubbornWorker.class.getName());

    @TempDir
    Path folder;

    @Test
    void an_overrunning_job_is_ended_and_its_worker_replaced() throws IOException {
        try (ChildWorkers workers = stubborn();
                ScoreFileWorkers.Lease worker = workers.lease("a user")) {
            String before = said(worker.inspect(order("who")));

            WorkResult<Inspection> result = worker.inspect(order("hang"));

            assertThat(result).isEqualTo(new Unreadable<>(UnreadableReason.TOO_DEMANDING));
            assertThat(said(worker.inspect(order("who")))).isNotEqualTo(before);
            assertThat(ProcessHandle.of(Long.parseLong(before))).isEmpty();
        }
    }

    @Test
    void a_job_that_waited_for_the_processor_is_worth_another_try() throws IOException {
        try (ChildWorkers workers = stubborn();
                ScoreFileWorkers.Lease worker = workers.lease("a user")) {
            assertThat(why(worker.inspect(order("sleep")))).contains("longer than 5000 ms");
        }
    }

    @Test
    void a_crash_is_tried_once_more_and_then_told_of_the_file() throws IOException {
        try (ChildWorkers workers = stubborn();
                ScoreFileWorkers.Lease worker = workers.lease("a user")) {
            assertThat(worker.inspect(order("crash"))).isEqualTo(new Unreadable<>(UnreadableReason.DAMAGED));
            assertThat(said(worker.inspect(order("crash-once " + folder.resolve("crashed")))))
                    .isNotEmpty();
            assertThat(worker.inspect(order("who"))).isInstanceOf(Done.class);
        }
    }

    @Test
    void a_crash_is_reported_with_the_last_words() throws IOException {
        try (ChildPool pool = new ChildPool(TIGHT, folder.resolve("work"), STUBBORN, List.of());
                ChildHold hold = pool.hold("a user")) {
            Job crash = new Job(Job.Kind.INSPECT, order("crash").toString(), 0, 0);

            assertThatThrownBy(() -> hold.work(crash, Answer.class))
                    .isInstanceOf(ChildFailed.class)
                    .hasMessageContaining("134")
                    .hasMessageContaining("last words");
        }
    }

    @Test
    void memory_running_out_ends_the_child_alone() throws IOException {
        try (ChildWorkers workers = stubborn();
                ScoreFileWorkers.Lease worker = workers.lease("a user")) {
            WorkResult<Inspection> result = worker.inspect(order("hoard"));

            assertThat(result).isEqualTo(new Unreadable<>(UnreadableReason.TOO_DEMANDING));
            assertThat(worker.inspect(order("who"))).isInstanceOf(Done.class);
        }
    }

    @Test
    void memory_outside_the_heap_is_limited_by_the_system() throws IOException {
        try (ChildWorkers workers = stubborn();
                ScoreFileWorkers.Lease worker = workers.lease("a user")) {
            assertThat(said(worker.inspect(order("map")))).isEqualTo("no memory");
        }
    }

    @Test
    void a_child_may_use_no_more_of_the_processor_and_of_files_than_the_system_grants() throws IOException {
        try (ChildWorkers workers = stubborn();
                ScoreFileWorkers.Lease worker = workers.lease("a user")) {
            String limits = said(worker.inspect(order("limits")));

            long seconds = TIGHT.processorTimeAtMost().toSeconds();
            assertThat(limits).containsPattern("Max cpu time +" + seconds + " +" + (seconds + 2) + " ");
            assertThat(limits).containsPattern("Max file size +268435456 ");
            assertThat(limits).containsPattern("Max core file size +0 ");
        }
    }

    @Test
    void the_network_is_cut_where_the_system_allows() throws IOException {
        List<String> cut = NetworkCut.prefix();
        Assumptions.assumeFalse(cut.isEmpty(), "this system does not let us cut the network");

        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                ChildWorkers workers = stubborn(cut);
                ScoreFileWorkers.Lease worker = workers.lease("a user")) {
            String result = said(worker.inspect(order("connect " + server.getLocalPort())));

            assertThat(workers.networkCut()).isTrue();
            assertThat(result).isEqualTo("no way");
        }
    }

    @Test
    void a_child_sees_nothing_of_our_environment() throws IOException {
        try (ChildWorkers workers = stubborn();
                ScoreFileWorkers.Lease worker = workers.lease("a user")) {
            String names = said(worker.inspect(order("environment")));

            assertThat(names).contains("LC_ALL").doesNotContain("HOME", "PATH", "USER");
        }
    }

    @Test
    void a_child_serves_one_user_for_a_limited_number_of_jobs() throws IOException {
        try (ChildWorkers workers = stubborn()) {
            String first = leased(workers, "clara");
            String again = leased(workers, "clara");
            String other = leased(workers, "robert");
            String back = leased(workers, "robert");
            leased(workers, "robert");
            String afterThree = leased(workers, "robert");

            assertThat(again).isEqualTo(first);
            assertThat(other).isNotEqualTo(first);
            assertThat(back).isEqualTo(other);
            assertThat(afterThree).isNotEqualTo(other);
            assertThat(ProcessHandle.of(Long.parseLong(first))).isEmpty();
        }
    }

    @Test
    void a_child_that_died_while_it_was_idle_is_not_handed_out() throws Exception {
        try (ChildWorkers workers = stubborn()) {
            ProcessHandle idle =
                    ProcessHandle.of(Long.parseLong(leased(workers, "clara"))).orElseThrow();

            idle.destroyForcibly();
            idle.onExit().get(5, TimeUnit.SECONDS);

            assertThat(leased(workers, "clara")).isNotEqualTo(Long.toString(idle.pid()));
        }
    }

    @Test
    void more_users_than_workers_do_not_start_a_process_for_each_step() throws Exception {
        Path who = order("who");
        Set<String> processes = ConcurrentHashMap.newKeySet();
        List<Thread> steps = new ArrayList<>();
        try (ChildWorkers workers = new ChildWorkers(new ChildPool(PATIENT, folder, STUBBORN, List.of()))) {
            try (ScoreFileWorkers.Lease first = workers.lease("clara")) {
                for (int step = 0; step < 4; step++) {
                    for (String user : List.of("clara", "robert", "johannes")) {
                        steps.add(new Thread(() -> processes.add(leased(workers, user, who))));
                    }
                }
                for (Thread step : steps) {
                    step.start();
                    waiting(step);
                }
            }
            for (Thread step : steps) {
                step.join();
            }
        }
        assertThat(processes).hasSizeLessThanOrEqualTo(steps.size() / 2);
    }

    @Test
    void a_lease_gives_up_waiting_when_all_workers_stay_busy() {
        try (ChildWorkers workers = stubborn();
                ScoreFileWorkers.Lease busy = workers.lease("clara")) {
            assertThatThrownBy(() -> workers.lease("robert")).isInstanceOf(WorkersBusyException.class);
        }
    }

    @Test
    void closing_leaves_no_process_behind() throws IOException {
        ChildWorkers workers = stubborn();
        String working = leased(workers, "clara");

        workers.close();

        assertThat(ProcessHandle.of(Long.parseLong(working))).isEmpty();
    }

    @Test
    void a_child_keeps_its_files_in_the_folder_of_its_workers_alone() throws IOException {
        try (ChildWorkers workers = stubborn()) {
            String itsFolder = leased(workers, "clara", "folder");

            assertThat(Path.of(itsFolder)).isDirectory().hasParent(folder.resolve("work"));
        }
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void a_child_ends_in_the_middle_of_a_job_when_its_parent_is_gone() throws Exception {
        ChildCommand command = new ChildCommand(WorkerLimits.usual(), ChildWorkers.PROGRAM, List.of());
        Process child = command.in(folder).redirectErrorStream(true).start();
        DataOutputStream jobs = new DataOutputStream(child.getOutputStream());
        Path score = TestPdfs.withPages(folder.resolve("score.pdf"), 100);
        for (int page = 1; page <= 100; page++) {
            Frames.write(jobs, new Job(Job.Kind.RENDER, score.toString(), page, 2400));
        }

        // what the kernel does for a parent that is killed
        jobs.close();

        assertThat(child.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isZero();
    }

    private ChildWorkers stubborn() {
        return stubborn(List.of());
    }

    private ChildWorkers stubborn(List<String> networkCut) {
        return new ChildWorkers(new ChildPool(TIGHT, folder.resolve("work"), STUBBORN, networkCut));
    }

    private String leased(ChildWorkers workers, String user) throws IOException {
        return leased(workers, user, "who");
    }

    private String leased(ChildWorkers workers, String user, String order) throws IOException {
        return leased(workers, user, order(order));
    }

    private static String leased(ChildWorkers workers, String user, Path order) {
        try (ScoreFileWorkers.Lease worker = workers.lease(user)) {
            return said(worker.inspect(order));
        }
    }

    private static void waiting(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    private Path order(String order) throws IOException {
        return Files.writeString(folder.resolve("order"), order);
    }

    private static String said(WorkResult<Inspection> result) {
        assertThat(result).isInstanceOf(Done.class);
        return String.valueOf(((Done<Inspection>) result).value().title());
    }

    private static String why(WorkResult<?> result) {
        assertThat(result).isInstanceOf(WorkerFailed.class);
        return ((WorkerFailed<?>) result).why();
    }
}
