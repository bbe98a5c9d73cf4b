package org.mirubato.bench.sync;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mirubato.bench.BenchException;
import org.mirubato.bench.PoliteEnd;
import org.mirubato.bench.TemporaryFolder;

/** A server in a process of its own, so that its memory and its processor time can be told from those of who asks. */
final class ServedProcess implements AutoCloseable {

    private final TemporaryFolder folder = TemporaryFolder.create();
    private final Process process;
    private final BufferedReader from;
    private final BufferedWriter to;
    private final int port;

    /** @param what {@code mirubato} or {@code echo} */
    ServedProcess(String what) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx768m", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED"));
        command.add("-Ddisable-axoniq-console-message=true");
        command.add("-Dmirubato.home=" + System.getProperty("mirubato.home", "infra/target/app"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Served.class.getName(), what));
        command.add(folder.path().resolve("data").toString());
        process = new ProcessBuilder(command)
                .redirectError(folder.path().resolve("server.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        from = process.inputReader();
        to = process.outputWriter();
        port = Integer.parseInt(answer().trim());
    }

    int port() {
        return port;
    }

    /** What is in use after a collection: of the heap, of buffers beside it, and of the machine; bytes. */
    record Memory(long heap, long direct, long resident) {

        long used() {
            return heap + direct;
        }
    }

    Memory memory() throws IOException {
        String[] parts = ask("memory").split(" ");
        return new Memory(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    /** Processor time so far, in nanoseconds. */
    long processorNanos() throws IOException {
        return Long.parseLong(ask("processor"));
    }

    String token(String user) throws IOException {
        return ask("token " + user);
    }

    /** Fills the streams of these users. */
    void fill(String prefix, int users, int entities) throws IOException {
        ask("fill " + prefix + " " + users + " " + entities);
    }

    /** Makes so many changes, by turns of users {@code prefix0} and on; answers the moment of the last commit. */
    long change(String prefix, int users, int changes) throws IOException {
        return Long.parseLong(ask("change " + prefix + " " + users + " " + changes));
    }

    private synchronized String ask(String question) throws IOException {
        to.write(question);
        to.newLine();
        to.flush();
        return answer();
    }

    private String answer() throws IOException {
        String line = from.readLine();
        while (line != null && !line.startsWith(Served.MARK)) {
            line = from.readLine();
        }
        if (line == null) {
            throw new BenchException("the server has ended");
        }
        return line.substring(Served.MARK.length());
    }

    @Override
    public void close() {
        PoliteEnd.of(process);
        folder.close();
    }
}
