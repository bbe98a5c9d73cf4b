package org.mirubato.processors.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The way to start a program without network on this machine: as root, as a user where the kernel allows it, or not at all. */
public final class NetworkCut {

    private static final List<List<String>> WAYS =
            List.of(List.of("unshare", "-n", "--"), List.of("unshare", "-rn", "--"));

    private NetworkCut() {}

    /** What to put before a command; empty where the network cannot be cut. */
    public static List<String> prefix() {
        return WAYS.stream()
                .map(NetworkCut::absolute)
                .filter(NetworkCut::works)
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> absolute(List<String> way) {
        String program = Files.isExecutable(Path.of("/usr/bin/unshare")) ? "/usr/bin/unshare" : "/bin/unshare";
        return List.of(program, way.get(1), way.get(2));
    }

    private static boolean works(List<String> way) {
        ProcessBuilder builder = new ProcessBuilder(way.get(0), way.get(1), way.get(2), "/bin/sh", "-c", ":");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            if (process.waitFor(5, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
