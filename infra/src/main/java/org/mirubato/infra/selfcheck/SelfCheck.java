package org.mirubato.infra.selfcheck;

import java.util.ArrayList;
import java.util.List;
import org.mirubato.infra.eventlog.EventNames.Written;
import org.mirubato.infra.selfcheck.StartFacts.Group;
import org.mirubato.infra.selfcheck.StartFacts.Letters;

/** Finds what would lose or repeat something later on. Pure: judges facts that somebody else has gathered. */
final class SelfCheck {

    private SelfCheck() {}

    /** A sentence for each reason not to start; none when all is well. */
    static List<String> problems(StartFacts facts) {
        List<String> problems = new ArrayList<>();
        facts.switchedOff().forEach(setting -> problems.add(switchedOff(setting)));
        facts.oidColumns().forEach(column -> problems.add(oid(column)));
        facts.unknownEvents().forEach(event -> problems.add(unknown(event)));
        for (Group group : facts.groups()) {
            if (group.forgetsPosition()) {
                problems.add(forgets(group.name()));
            }
            problems.addAll(group.saga() || group.sideEffects() ? actingBadly(group) : readingBadly(group));
        }
        return problems;
    }

    private static List<String> readingBadly(Group group) {
        if (group.neverParks() || group.letters() == Letters.KEPT) {
            return List.of();
        }
        return List.of(
                group.letters() == Letters.IN_MEMORY
                        ? "The processing group \"" + group.name()
                                + "\" keeps its dead letters in memory and would forget"
                                + " them with the next stop: give it a queue in the database."
                        : "The processing group \"" + group.name() + "\" has no dead-letter queue, so one event that it"
                                + " can't take would stop it: give it one, or declare that it never parks.");
    }

    private static List<String> actingBadly(Group group) {
        List<String> problems = new ArrayList<>();
        if (!group.sideEffects()) {
            problems.add(
                    "The processing group \"" + group.name() + "\" has a saga and is not declared to act on the world,"
                            + " so an import of the log would let it act again: add it to SideEffects.GROUPS.");
        }
        if (group.resettable()) {
            problems.add(
                    "The processing group \"" + group.name() + "\" acts on the world and could be reset, which would"
                            + " do it all again: move the handlers that may be replayed to another group.");
        }
        return problems;
    }

    private static String forgets(String group) {
        return "The processing group \"" + group
                + "\" keeps its position in memory and would see every event again after"
                + " the next start: give it a token store in the database.";
    }

    private static String oid(String column) {
        return "The column " + column + " is of the type oid, whose content is in no dump and grows for ever:"
                + " change it to bytea.";
    }

    private static String unknown(Written event) {
        return "The log holds the event " + event.name() + " in revision " + event.revision() + " (first at position "
                + event.position() + "), which this version does not know: start the newer version that wrote it.";
    }

    private static String switchedOff(String setting) {
        return "PostgreSQL runs with " + setting + " off and could lose what it has confirmed: switch it on"
                + " (alter system set " + setting + " = on, and restart it).";
    }
}
