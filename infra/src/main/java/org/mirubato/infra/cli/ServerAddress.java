package org.mirubato.infra.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the server is, and what the client shows there to be let in.
 *
 * @param url the server's address, without a path
 * @param token asked before each request, since a restarted server writes a new one
 */
public record ServerAddress(URI url, Supplier<String> token) {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The server that runs on the data folder, with the access token that it keeps there for its owner. */
    public static ServerAddress ofData(Path data) {
        return new ServerAddress(running(data).orElse(URI.create("http://localhost:8080")), () -> kept(data));
    }

    /** The address that the options name; the data folder's token is shown to no other machine than this one. */
    static ServerAddress of(Arguments arguments) {
        Path data = Path.of(arguments.option("data").orElse("data"));
        ServerAddress local = ofData(data);
        URI url = arguments.option("url").map(ServerAddress::parse).orElse(local.url());
        Optional<String> given =
                arguments.option("token").or(() -> Optional.ofNullable(System.getenv("MIRUBATO_TOKEN")));
        if (given.isPresent()) {
            return new ServerAddress(url, given::orElseThrow);
        }
        if (!OWN_MACHINE.contains(url.getHost())) {
            throw CliException.usage("for a server on another machine pass --token or set MIRUBATO_TOKEN");
        }
        return new ServerAddress(url, local.token());
    }

    private static URI parse(String text) {
        try {
            URI url = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException notAUrl) {
            // Falls through to the message that shows one.
        }
        throw CliException.usage("--url takes an address such as http://localhost:8080");
    }

    private static Optional<URI> running(Path data) {
        try {
            String app = Files.readString(data.resolve("run").resolve("app.json"));
            return Optional.of(
                    parse(JsonMapper.shared().readTree(app).path("url").asString("")));
        } catch (IOException | JacksonException | CliException notRunning) {
            return Optional.empty();
        }
    }

    private static String kept(Path data) {
        Path file = data.resolve("run").resolve("cli-token");
        try {
            return Files.readString(file).strip();
        } catch (IOException missing) {
            throw CliException.failed("no access token in " + file
                    + ". Start the server on this data folder with ./mirubato up, or pass --data or --token");
        }
    }
}
