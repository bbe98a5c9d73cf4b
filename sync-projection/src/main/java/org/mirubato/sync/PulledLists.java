package org.mirubato.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lists of one answer to a pull: each entity once, as it was last, in the order of the changes. */
final class PulledLists {

    private final List<String> always;
    private final Map<String, Map<String, Object>> lists = new LinkedHashMap<>();

    /** @param always which lists the answer has also when nothing is in them */
    PulledLists(List<String> always) {
        this.always = List.copyOf(always);
        clear();
    }

    void put(String list, String id, Object entity) {
        Map<String, Object> entities = lists.computeIfAbsent(list, name -> new LinkedHashMap<>());
        // one that has been there before goes to the end
        entities.remove(id);
        entities.put(id, entity);
    }

    void remove(String list, String id) {
        lists.getOrDefault(list, new LinkedHashMap<>()).remove(id);
    }

    void clear() {
        lists.clear();
        always.forEach(name -> lists.put(name, new LinkedHashMap<>()));
    }

    /** The lists by their names, to which more may be added. */
    Map<String, Object> answer() {
        Map<String, Object> answer = new LinkedHashMap<>();
        lists.forEach((name, entities) -> answer.put(name, new ArrayList<>(entities.values())));
        return answer;
    }
}
