package org.mirubato.query.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.insight.PractisedPiece;
import org.mirubato.domain.insight.Standing;

/** Brings together what is said of the same piece in the logbook, the repertoire and the goals. Used by one thread. */
final class StandingJoin {

    private final Map<PractisedPiece, Set<String>> practised = new LinkedHashMap<>();
    private final List<WantedPiece> aims;

    /**
     * @param practised each piece once
     * @param aims the pieces that goals are about, with what the goals say
     */
    StandingJoin(List<PractisedPiece> practised, List<WantedPiece> aims) {
        practised.forEach(piece -> this.practised.put(piece, SameNames.marks(piece.title(), piece.composer())));
        this.aims = aims;
    }

    /** The standing of each piece that is in any of the three, once; what an item says of it counts before all else. */
    List<Standing> with(List<WantedPiece> items) {
        List<Standing> standings = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (WantedPiece item : items) {
            standings.add(standing(item));
            told.addAll(item.marks());
        }
        practised.forEach((piece, marks) -> {
            if (Collections.disjoint(marks, told)) {
                Standing known = Standing.of(piece);
                standings.add(new Standing(
                        known.title(),
                        known.composer(),
                        known.status(),
                        known.last(),
                        known.recentMinutes(),
                        deadline(marks, null),
                        null));
            }
        });
        practised.values().forEach(told::addAll);
        for (WantedPiece aim : aims) {
            if (!aim.title().isEmpty() && Collections.disjoint(aim.marks(), told)) {
                standings.add(standing(aim));
                told.addAll(aim.marks());
            }
        }
        return standings;
    }

    private Standing standing(WantedPiece piece) {
        LocalDate last = piece.last();
        int minutes = 0;
        for (Map.Entry<PractisedPiece, Set<String>> each : practised.entrySet()) {
            if (!Collections.disjoint(each.getValue(), piece.marks())) {
                LocalDate day = each.getKey().last();
                last = last == null || day.isAfter(last) ? day : last;
                minutes += each.getKey().recentMinutes();
            }
        }
        return new Standing(
                piece.title(),
                piece.composer(),
                piece.status(),
                last,
                minutes,
                deadline(piece.marks(), piece.deadline()),
                piece.difficulty());
    }

    private @Nullable LocalDate deadline(Collection<String> marks, @Nullable LocalDate own) {
        LocalDate deadline = own;
        for (WantedPiece aim : aims) {
            if (!Collections.disjoint(aim.marks(), marks)) {
                deadline = WantedPiece.earlier(deadline, aim.deadline());
            }
        }
        return deadline;
    }
}
