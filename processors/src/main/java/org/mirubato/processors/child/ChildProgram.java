package org.mirubato.processors.child;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a child process runs.
 *
 * @param name in one word, for its folder, threads and logs
 * @param mainClass reads jobs from standard input and writes answers to standard output until that ends
 * @param needed one class, or a resource with a slash before it, of each library on its class path besides the main class's: nothing else of ours, no passwords, no
 *     database driver
 * @param options for its JVM, besides the limits; {@value #FOLDER} stands for the child's own folder
 * @param environment variables that its libraries read; it inherits none
 * @param megabytesBesideHeap of addresses that the system grants it; 0 for any number
 */
public record ChildProgram(
        String name,
        String mainClass,
        List<String> needed,
        List<String> options,
        Map<String, String> environment,
        int megabytesBesideHeap) {

    /** In options: the folder for temporary files. */
    public static final String FOLDER = "{folder}";

    /** Keeps copies of the lists. */
    public ChildProgram {
        needed = List.copyOf(needed);
        options = List.copyOf(options);
        environment = Map.copyOf(environment);
    }

    /** One that reads no variables and may use as many addresses as it likes. */
    public ChildProgram(String name, String mainClass, List<String> needed, List<String> options) {
        this(name, mainClass, needed, options, Map.of(), 0);
    }

    /** The same with another main class on the same class path. */
    public ChildProgram running(String otherClass) {
        List<String> classes = new ArrayList<>(needed);
        classes.add(mainClass);
        return new ChildProgram(name, otherClass, classes, options, environment, megabytesBesideHeap);
    }
}
