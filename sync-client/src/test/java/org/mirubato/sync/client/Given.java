package org.mirubato.sync.client;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Pieces of a stream. */
final class Given {

    static final JsonMapper JSON = JsonMapper.shared();

    private Given() {}

    static Op entry(long seq, String id) {
        return new Op(seq, "logbook_entry", id, seq, JSON.createObjectNode().put("id", id), null, null, 0);
    }

    static Op gone(long seq, String id) {
        return new Op(seq, "logbook_entry", id, seq, null, null, null, 0);
    }

    static Delta delta(long from, long to, Op... ops) {
        return new Delta("one", from, to, List.of(ops), false, false);
    }

    static Delta reset(String epoch, long to, boolean more, Op... ops) {
        return new Delta(epoch, 0, to, List.of(ops), more, true);
    }

    static Change change(String id) {
        return Change.of("logbook_entry", id).set("duration", 5);
    }

    static List<String> ids(Replica replica) {
        List<String> ids = new ArrayList<>();
        replica.entities().forEach(op -> ids.add(op.id()));
        return ids.stream().sorted().toList();
    }

    static Result result(long mid, Result.Status status) {
        return new Result(mid, status, "logbook_entry", "a", 1, List.of(), null);
    }
}
