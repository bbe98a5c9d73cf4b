package org.mirubato.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts the changes of a stream into the lists that the reference's clients pull. */
@Component
@Profile("sync")
record PulledEntities(WireForms forms, StreamTable table) {

    /** The lists of a pull of everything, as the reference has it. */
    static final List<String> WHOLE = List.of("entries", "goals", "practicePlans", "planOccurrences", "planTemplates");

    /** The lists of a pull of what has changed. */
    List<String> lists() {
        List<String> lists = new ArrayList<>(WHOLE);
        forms.names().stream().filter(name -> !WHOLE.contains(name)).sorted().forEach(lists::add);
        return lists;
    }

    /** What is there now; an entity that a page before has brought may have gone. */
    void there(Delta page, PulledLists lists) {
        for (Op op : page.ops()) {
            PulledList list = forms.list(op.kind());
            String body = op.body();
            if (list != null && body != null) {
                lists.put(list.name(), op.id(), forms.entity(body, list));
            } else if (list != null) {
                lists.remove(list.name(), op.id());
            }
        }
    }

    /** What has changed, with what has gone among it: as it was then, where that is known, and with the word that it has. */
    void changed(String user, Delta page, PullWish wish, PulledLists lists) {
        Map<String, Map<String, String>> kept = kept(user, page, wish);
        for (Op op : page.ops()) {
            PulledList list = forms.list(op.kind());
            String body = op.body();
            if (list == null || !wish.takes(op.kind())) {
                continue;
            }
            if (body != null) {
                lists.put(list.name(), op.id(), forms.entity(body, list));
            } else if (op.deleted() != null) {
                String state = kept.getOrDefault(op.kind(), Map.of()).get(op.id());
                lists.put(list.name(), op.id(), forms.gone(op.kind(), op.id(), state));
            }
        }
    }

    /** What is kept of those that have gone, by kind and id: one question for each kind. */
    private Map<String, Map<String, String>> kept(String user, Delta page, PullWish wish) {
        Map<String, List<String>> gone = new LinkedHashMap<>();
        page.ops().stream()
                .filter(op -> op.deleted() != null && wish.takes(op.kind()) && forms.list(op.kind()) != null)
                .forEach(op -> gone.computeIfAbsent(op.kind(), kind -> new ArrayList<>())
                        .add(op.id()));
        Map<String, Map<String, String>> kept = new LinkedHashMap<>();
        gone.forEach((kind, ids) -> kept.put(kind, table.states(user, kind, ids)));
        return kept;
    }
}
