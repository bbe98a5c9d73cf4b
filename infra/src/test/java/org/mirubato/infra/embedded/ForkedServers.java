package org.mirubato.infra.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Starts the servers in a process of their own, which a test can kill. */
final class ForkedServers {

    private static final String READY = "ready";

    private ForkedServers() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedServers servers = EmbeddedServers.start(Path.of(arguments[0]), EmbeddedServersIT.OPTIONS);
        servers.s3();
        System.out.println(READY);
        Thread.sleep(60_000);
        servers.close();
    }

    static Process start(Path data) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForkedServers.class.getName(),
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        while (line != null && !line.equals(READY)) {
            line = output.readLine();
        }
        return process;
    }
}
