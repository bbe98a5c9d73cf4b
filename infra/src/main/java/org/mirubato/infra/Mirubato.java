package org.mirubato.infra;

import org.mirubato.infra.embedded.StartupProblem;
import org.mirubato.infra.runtime.SurroundingsInitializer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;

/** Starts the server. A problem that the person at the keyboard can mend is one line on the error output and exit code 1. */
@SpringBootApplication(scanBasePackages = "org.mirubato")
public class Mirubato {

    public static void main(String[] args) {
        try {
            application().run(args);
        } catch (RuntimeException e) {
            System.err.println("mirubato: " + explanation(e));
            System.exit(1);
        }
    }

    /** The application, ready to run with or without arguments. */
    public static SpringApplication application() {
        SpringApplication application = new SpringApplication(Mirubato.class);
        application.addInitializers(new SurroundingsInitializer());
        return application;
    }

    private static String explanation(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartupProblem) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof PortInUseException busy) {
                return "Port " + busy.getPort() + " is busy: choose another with --port, or stop what uses it.";
            }
        }
        return "The server did not start: " + problem + " (see logs/mirubato.log in the data folder).";
    }
}
