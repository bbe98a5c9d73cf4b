package org.mirubato.infra.cli;

import java.util.List;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;

/** The demo's student, written into an account as the command line does it. */
public final class DemoYears {

    private DemoYears() {}

    /** Writes so many years up to today. */
    public static void write(String url, String token, int years) {
        Screen screen = new Screen();
        int exit = Cli.run(
                List.of("demo", "--years", Integer.toString(years), "--url", url, "--token", token), screen.terminal);
        if (exit != 0) {
            throw new IllegalStateException(screen.err());
        }
    }

    /** The id of a piece in the repertoire whose tempo has come some way, so that there is a line to draw. */
    public static String pieceOnItsWay(TestUser user) {
        for (JsonNode item : TestUser.json(user.get("/api/v2/repertoire")).at("/data/items")) {
            if (item.path("tempoHistory").size() > 2) {
                return item.path("id").asString();
            }
        }
        throw new IllegalStateException("No piece has got any faster");
    }
}
