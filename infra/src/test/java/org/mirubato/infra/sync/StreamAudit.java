package org.mirubato.infra.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mirubato.sync.client.Delta;
import org.mirubato.sync.client.Op;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares what devices were told with the log itself: its events of a user are the numbers of the stream, one by one. */
final class StreamAudit {

    private static final String CHANGES = """
            select case split_part(name, '.', 1) when 'entry' then payload ->> 'entryId' when 'goal' then payload ->> 'goalId'
                when 'repertoire' then payload ->> 'itemId' when 'piece' then payload ->> 'pieceId'
                when 'plan' then payload ->> 'planId' when 'occurrence' then payload ->> 'occurrenceId'
                when 'preferences' then 'preferences' when 'template' then payload ->> 'templateId' else name end
            from log.events where subject = ?
                and split_part(name, '.', 1) not in ('account', 'session', 'sign-in-link', 'calendar-feed')
            order by position""";

    private static final String BY_DEVICES = """
            select metadata ->> 'device' || ' ' || (metadata ->> 'mid'), command_id, max(position)
            from log.events where subject = ? and metadata ->> 'device' is not null
            group by metadata ->> 'device', metadata ->> 'mid', command_id""";

    private final JdbcTemplate jdbc;

    StreamAudit(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Checks each device of a run. */
    void check(Convergence run, Tally tally) {
        List<String> changes = jdbc.queryForList(CHANGES, String.class, run.user());
        tally.count("changes in the log", changes.size());
        List<String> wrong = new ArrayList<>();
        for (List<Delta> taken : run.taken()) {
            wrong.addAll(missing(changes, taken));
        }
        tally.none("numbers that a device was neither told nor had superseded", wrong);
        List<String> twice = new ArrayList<>();
        Map<String, Long> positions = new HashMap<>();
        jdbc.query(
                BY_DEVICES,
                row -> {
                    if (positions.put(row.getString(1), row.getLong(3)) != null) {
                        twice.add(row.getString(1));
                    }
                },
                run.user());
        Reckoning reckoning = run.reckoning();
        tally.none("changes that are in the log twice", twice);
        tally.none("changes that were acknowledged and are not in the log", reckoning.unlogged(positions));
        tally.none("changes that were rejected and are in the log", reckoning.logged(positions));
        tally.none("values and deletions that are not those of the last in the log", reckoning.overruled(positions));
    }

    /** Numbers that were neither delivered nor stand for an entity that was delivered at a higher one. */
    private static List<String> missing(List<String> changes, List<Delta> taken) {
        Map<String, Long> newest = new HashMap<>();
        Set<Long> delivered = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (Delta delta : taken) {
            for (Op op : delta.ops()) {
                delivered.add(op.seq());
                newest.merge(op.id(), op.seq(), Math::max);
                if (op.seq() > changes.size()
                        || !changes.get((int) op.seq() - 1).equals(op.id())) {
                    wrong.add(op.seq() + " stands for " + op.id() + " and not for a change in the log");
                }
            }
        }
        long last = taken.isEmpty() ? 0 : taken.get(taken.size() - 1).to();
        if (last != changes.size()) {
            wrong.add("told up to " + last + " of " + changes.size());
        }
        for (long seq = 1; seq <= Math.min(last, changes.size()); seq++) {
            if (!delivered.contains(seq) && newest.getOrDefault(changes.get((int) seq - 1), 0L) <= seq) {
                wrong.add(String.valueOf(seq));
            }
        }
        return wrong;
    }
}
