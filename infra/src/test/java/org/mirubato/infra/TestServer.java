package org.mirubato.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mirubato.infra.admin.Projections;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application with its real embedded servers, in this process, on a free port and a data folder of its own. */
public final class TestServer implements AutoCloseable {

    /** For tests whose many users all come from one address. */
    public static final String[] UNLIMITED = {
        "--mirubato.limits.sign-in-per-minute=10000", "--mirubato.limits.sockets-per-minute-and-ip=100000"
    };

    private final ConfigurableApplicationContext context;

    private TestServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts on the folder; arguments as on the command line. */
    public static TestServer start(Path data, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--mirubato.data=" + data,
                "--mirubato.home=" + home(),
                "--server.port=0",
                "--mirubato.announce=false"));
        all.addAll(Arrays.asList(arguments));
        return new TestServer(Mirubato.application().run(all.toArray(String[]::new)));
    }

    /** Starts on a new folder below {@code target}. */
    public static TestServer startFresh(String name, String... arguments) {
        try {
            return start(Files.createTempDirectory(Files.createDirectories(Path.of("target", "it")), name), arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder that holds the S3 server, as the build lays it out. */
    public static Path home() {
        return Path.of("target", "app").toAbsolutePath();
    }

    public String url() {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** Signs somebody new, or known by that name, in over HTTP, by a link from the mailbox page. */
    public TestUser signIn(String name) {
        return TestUser.signIn(url(), name + "@example.org");
    }

    /** Whether every processor of this node has seen the whole log, and none fails. */
    public boolean caughtUp() {
        return bean(Projections.class).all().stream().allMatch(each -> each.lag() == 0 && !each.failing());
    }

    @Override
    public void close() {
        context.close();
    }
}
