package org.mirubato.infra.embedded;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** What the servers must know about the machine that they run on. */
final class Machine {

    private Machine() {}

    /** {@code linux} or {@code darwin}. */
    static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    /** True for {@code aarch64}, false for {@code amd64}. */
    static boolean isArm() {
        return System.getProperty("os.arch").equals("aarch64");
    }

    /** True when this process may do anything, which PostgreSQL refuses to run with. */
    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** Physical memory, or what the container may use of it. */
    static long memoryMegabytes() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getTotalMemorySize() >> 20;
    }

    /** Runs a short program and tells whether it ended well; its output is thrown away. */
    static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
