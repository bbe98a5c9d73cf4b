package org.mirubato.infra.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mirubato.infra.cli.demo.DemoStudent;
import org.mirubato.infra.cli.demo.LearnedPiece;

/** Puts the pieces that a student has learned into the repertoire, with the tempi of their way. */
final class DemoItems {

    private static final String PATH = "/api/v2/repertoire";
    private static final int WEEKS_BETWEEN_TEMPI = 3;

    private DemoItems() {}

    /** @param last the day on which they stand as they do */
    static void send(DemoStudent student, LocalDate last, ApiClient api, Terminal terminal)
            throws InterruptedException {
        for (LearnedPiece piece : student.learned()) {
            String id = post(api, PATH, document(piece, last));
            LocalDate end = piece.to().isBefore(last) ? piece.to() : last;
            for (LocalDate day = piece.from(); !day.isAfter(end); day = day.plusWeeks(WEEKS_BETWEEN_TEMPI)) {
                post(api, PATH + "/" + id + "/tempo", tempo(piece, day));
            }
            post(api, PATH + "/" + id + "/tempo", tempo(piece, end));
        }
        terminal.print("%-16s %6d".formatted("repertoire", student.learned().size()));
    }

    private static Map<String, Object> document(LearnedPiece piece, LocalDate last) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("title", piece.piece().title());
        document.put("composer", piece.piece().composer());
        document.put("status", piece.statusOn(last));
        document.put("difficultyRating", piece.piece().difficulty());
        return document;
    }

    private static Map<String, Object> tempo(LearnedPiece piece, LocalDate day) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("current", piece.tempoOn(day));
        document.put("target", piece.piece().tempo());
        document.put("date", day.toString());
        return document;
    }

    /** The id of what was posted to. */
    private static String post(ApiClient api, String path, Map<String, Object> body) throws InterruptedException {
        return api.send("POST", path, body, DemoVerb.key(path, body)).path("id").asString("");
    }
}
