package org.mirubato.processors.child;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts together the command line and environment of a child process. */
public final class ChildCommand {

    /**
     * What the system sees to, whatever becomes of this process. Files a child writes are its own temporary ones; in blocks of 512 bytes,
     * 256 MB. No core dumps: they hold users' files. Then seconds of the processor, and KB of addresses where they are limited.
     */
    private static final String LIMITS =
            "ulimit -c 0; ulimit -f 524288; ulimit -S -t %d; ulimit -H -t %d; ulimit -v %s; exec \"$@\"";

    /** Between the signal that tells and the one that kills. */
    private static final int GRACE_SECONDS = 2;

    private final WorkerLimits limits;
    private final ChildProgram program;
    private final List<String> prefix;
    private final String classPath;

    public ChildCommand(WorkerLimits limits, ChildProgram program, List<String> networkCut) {
        this.limits = limits;
        this.program = program;
        this.prefix = networkCut;
        this.classPath = classPath(program);
    }

    String name() {
        return program.name();
    }

    /** A process builder for a child that keeps its temporary files in the given folder. */
    public ProcessBuilder in(Path folder) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                "/bin/sh",
                "-c",
                systemLimits(),
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(javaOptions(folder));
        program.options().forEach(option -> command.add(option.replace(ChildProgram.FOLDER, folder.toString())));
        command.addAll(List.of("-cp", classPath, program.mainClass()));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        // without a locale that has all letters, Java cannot open files whose names have some
        environment.put("LC_ALL", "C.UTF-8");
        environment.putAll(program.environment());
        return builder;
    }

    private String systemLimits() {
        long beside = program.megabytesBesideHeap();
        String addresses = beside == 0 ? "unlimited" : Long.toString((limits.heapMegabytes() + beside) << 10);
        long seconds = limits.processorTimeAtMost().toSeconds();
        return String.format(LIMITS, seconds, seconds + GRACE_SECONDS, addresses);
    }

    private List<String> javaOptions(Path folder) {
        return List.of(
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                // standard output carries answers alone
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "--enable-native-access=ALL-UNNAMED");
    }

    private static String classPath(ChildProgram program) {
        Set<String> places = new LinkedHashSet<>();
        places.add(placeOf(program.mainClass()));
        program.needed().forEach(name -> places.add(placeOf(name)));
        return String.join(File.pathSeparator, places);
    }

    /** The jar or folder that a class is in, or a resource when the name begins with a slash. */
    private static String placeOf(String name) {
        try {
            return Path.of(location(name).toURI()).toString();
        } catch (ClassNotFoundException | URISyntaxException | IOException e) {
            throw new IllegalStateException("A worker's library with " + name + " is missing", e);
        }
    }

    private static URL location(String name) throws ClassNotFoundException, IOException, URISyntaxException {
        if (!name.startsWith("/")) {
            Class<?> type = Class.forName(name, false, ChildCommand.class.getClassLoader());
            return type.getProtectionDomain().getCodeSource().getLocation();
        }
        URL resource = ChildCommand.class.getResource(name);
        if (resource != null && resource.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFileURL();
        }
        throw new ClassNotFoundException(name + " is in no jar");
    }
}
