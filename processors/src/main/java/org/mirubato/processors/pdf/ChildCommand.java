package org.mirubato.processors.pdf;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts together the command line and environment of a child process. */
final class ChildCommand {

    /** One class of each library that the child needs, and nothing else of ours: no passwords, no database driver. */
    private static final List<String> NEEDED = List.of(
            "org.mirubato.processors.pdf.worker.WorkerMain",
            "org.apache.pdfbox.Loader",
            "org.apache.fontbox.ttf.TTFParser",
            "org.apache.pdfbox.io.RandomAccessRead",
            "org.apache.pdfbox.jbig2.JBIG2ImageReader",
            "org.apache.commons.logging.LogFactory",
            "com.luciad.imageio.webp.WebPWriteParam",
            "kotlin.Unit",
            "tools.jackson.databind.ObjectMapper",
            "tools.jackson.core.JsonParser",
            "com.fasterxml.jackson.annotation.JsonProperty",
            "org.jspecify.annotations.Nullable");

    /** Files a child writes are its own temporary ones; in blocks of 512 bytes, 256 MB. No core dumps: they hold users' files. */
    private static final String LIMITS = "ulimit -c 0; ulimit -f 524288; exec \"$@\"";

    private final WorkerLimits limits;
    private final String mainClass;
    private final List<String> prefix;
    private final String classPath;

    ChildCommand(WorkerLimits limits, String mainClass, List<String> networkCut) {
        this.limits = limits;
        this.mainClass = mainClass;
        this.prefix = networkCut;
        this.classPath = classPath(mainClass);
    }

    /** A process builder for a child that keeps its temporary files in the given folder. */
    ProcessBuilder in(Path folder) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                "/bin/sh",
                "-c",
                LIMITS,
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(javaOptions(folder));
        command.addAll(List.of("-cp", classPath, mainClass));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        // without a locale that has all letters, Java cannot open files whose names have some
        environment.put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private List<String> javaOptions(Path folder) {
        return List.of(
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:+UseSerialGC",
                // children live for seconds: measured, the fast compiler alone makes 35 pages in a third of the time
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                // standard output carries answers alone
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dpdfbox.fontcache=" + folder,
                "--enable-native-access=ALL-UNNAMED");
    }

    private static String classPath(String mainClass) {
        Set<String> places = new LinkedHashSet<>();
        places.add(placeOf(mainClass));
        NEEDED.forEach(name -> places.add(placeOf(name)));
        return String.join(File.pathSeparator, places);
    }

    private static String placeOf(String className) {
        try {
            Class<?> type = Class.forName(className, false, ChildCommand.class.getClassLoader());
            CodeSource source = type.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI()).toString();
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("The PDF worker's library with " + className + " is missing", e);
        }
    }
}
