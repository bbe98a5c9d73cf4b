package org.mirubato.infra.eventlog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mirubato.domain.DomainEvent;
import tools.jackson.databind.node.ObjectNode;

/**
 * All revisions of one event: the class of the current one, and the way to it from each older one.
 *
 * @param steps the upcasters of the revisions 1, 2, …, one for each revision below the current one
 * @param personal the personal components of the revisions 1, 2, … up to the current one
 */
record EventRevisions(Class<? extends DomainEvent> type, List<Upcaster> steps, List<List<String>> personal) {

    static EventRevisions of(Class<? extends DomainEvent> type, List<Upcaster> steps) {
        List<List<String>> newestFirst = new ArrayList<>(List.of(PersonalFields.componentsOf(type)));
        for (int revision = steps.size(); revision > 0; revision--) {
            List<String> ofNext = newestFirst.get(newestFirst.size() - 1);
            newestFirst.add(steps.get(revision - 1).personal().orElse(ofNext));
        }
        Collections.reverse(newestFirst);
        return new EventRevisions(type, List.copyOf(steps), List.copyOf(newestFirst));
    }

    boolean knows(int revision) {
        return revision >= 1 && revision <= personal.size();
    }

    List<String> personalOf(int revision) {
        return personal.get(revision - 1);
    }

    ObjectNode upcast(int revision, ObjectNode payload) {
        ObjectNode current = payload;
        for (Upcaster step : steps.subList(revision - 1, steps.size())) {
            current = step.upcast(current);
        }
        return current;
    }
}
