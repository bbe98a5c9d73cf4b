package org.mirubato.bench.sync;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.mirubato.bench.log.LogServer;
import org.mirubato.bench.log.SampleEvents;
import org.mirubato.domain.identity.UserId;

/** The main class of a served process: answers questions about itself, one a line, until its input ends. */
public final class Served {

    /** What answers begin with, so that nothing else that is printed is taken for one. */
    static final String MARK = "\u0001";

    private Served() {}

    /** @param arguments {@code mirubato} or {@code echo}, and the data folder */
    public static void main(String[] arguments) throws Exception {
        BlockingQueue<String> questions = new LinkedBlockingQueue<>();
        new Thread(() -> read(questions), "questions").start();
        if (arguments[0].equals("echo")) {
            try (EchoServer server = EchoServer.start()) {
                say(String.valueOf(server.port()));
                answer(questions, null);
            }
        } else {
            try (LogServer server = LogServer.on(
                    Path.of(arguments[1]),
                    "command,query,sync",
                    "--mirubato.limits.requests-per-minute=100000000",
                    "--mirubato.limits.sockets-per-minute-and-ip=100000000")) {
                say(String.valueOf(server.port()));
                answer(questions, server);
            }
        }
    }

    private static void answer(BlockingQueue<String> questions, @Nullable LogServer server) throws Exception {
        while (true) {
            String[] words = questions.take().split(" ");
            say(
                    switch (words[0]) {
                        case "memory" -> memory();
                        case "processor" ->
                            String.valueOf(((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                                    .getProcessCpuTime());
                        default -> answer(Objects.requireNonNull(server), words);
                    });
        }
    }

    /** Also while the server starts: when nobody asks any more, it ends. */
    private static void read(BlockingQueue<String> questions) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                questions.add(line);
            }
        } catch (IOException e) {
            // nobody asks any more
        }
        System.exit(0);
    }

    private static String answer(LogServer server, String[] words) throws Exception {
        return switch (words[0]) {
            case "token" -> server.token(words[1]);
            case "fill" -> {
                for (int i = 0; i < Integer.parseInt(words[2]); i++) {
                    new FilledStream(server.dataSource(), words[1] + i).fill(Integer.parseInt(words[3]));
                }
                yield "done";
            }
            case "change" ->
                String.valueOf(change(server, words[1], Integer.parseInt(words[2]), Integer.parseInt(words[3])));
            default -> "what?";
        };
    }

    private static long change(LogServer server, String prefix, int users, int changes) {
        for (int i = 0; i < changes; i++) {
            server.log()
                    .engine()
                    .appendEvents(SampleEvents.ofCommand(SampleEvents.newScore(), new UserId(prefix + i % users), 1));
        }
        return System.nanoTime();
    }

    private static String memory() throws IOException {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        long pages =
                Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[1]);
        return heap + " " + direct + " " + pages * 4096;
    }

    private static void say(String answer) {
        System.out.println(MARK + answer);
        System.out.flush();
    }
}
