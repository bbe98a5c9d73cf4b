package org.mirubato.infra.embedded;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;

/** S3Proxy as a child with a class path of its own, its objects as plain files. */
final class S3Server implements ServerKind<S3Address> {

    private static final String BUCKET = "mirubato";
    private static final int TIMEOUT_MILLIS = 2000;

    /** A signed upload in one piece is held in memory until its signature has been checked. */
    private static final int LARGEST_SIGNED_UPLOAD = 64 << 20;

    private final DataFolder folder;
    private final Path data;
    private final Path program;
    private final String accessKey;
    private final String secretKey;

    S3Server(DataFolder folder, Path home) {
        this.folder = folder;
        this.data = folder.part("s3");
        this.program = home.resolve("s3").resolve("s3proxy.jar").toAbsolutePath();
        this.accessKey = folder.secrets().password("s3-access-key");
        this.secretKey = folder.secrets().password("s3-secret-key");
    }

    @Override
    public String name() {
        return "The S3 server";
    }

    @Override
    public Path log() {
        return folder.part("logs").resolve("s3.log");
    }

    @Override
    public RunningServer<S3Address> start(int port, Duration patience) {
        if (!Files.isReadable(program)) {
            throw new StartupProblem("The S3 server " + program + " is missing: build Mirubato again,"
                    + " or give the address of your own one with --mirubato.s3.endpoint.");
        }
        DataFolderChecks.privateFolder(data.resolve(BUCKET));
        var traces = new ServerTraces(data, each -> each.endsWith("java"), "TERM");
        var running = new ServerStart(name(), this::command, S3Server::answers, traces, log()).on(port, patience);
        return new RunningServer<>(
                running.process(),
                running.port(),
                new S3Address(endpoint(running.port()), accessKey, secretKey, BUCKET, data));
    }

    private static String endpoint(int port) {
        return "http://127.0.0.1:" + port;
    }

    private List<String> command(int port) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                program.toString(),
                "org.gaul.s3proxy.Main",
                "--properties",
                settings(port).toString());
    }

    private Path settings(int port) {
        Properties settings = new Properties();
        settings.setProperty("s3proxy.endpoint", endpoint(port));
        settings.setProperty("s3proxy.authorization", "aws-v2-or-v4");
        settings.setProperty("s3proxy.identity", accessKey);
        settings.setProperty("s3proxy.credential", secretKey);
        settings.setProperty("s3proxy.v4-max-non-chunked-request-size", Integer.toString(LARGEST_SIGNED_UPLOAD));
        settings.setProperty("jclouds.provider", "filesystem-nio2");
        settings.setProperty("jclouds.filesystem.basedir", data.toString());
        settings.setProperty("jclouds.identity", "local");
        settings.setProperty("jclouds.credential", "local");
        Path file = folder.part("run").resolve("s3.properties");
        try {
            StringWriter text = new StringWriter();
            settings.store(text, null);
            Secrets.write(file, text.toString().getBytes(StandardCharsets.ISO_8859_1));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any answer will do: without a signature it is a refusal. */
    private static boolean answers(int port) {
        try {
            var connection =
                    (HttpURLConnection) URI.create(endpoint(port)).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }
}
