package org.mirubato.query.insight;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.goal.GoalFacts;
import org.mirubato.domain.goal.GoalView;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.insight.LearningStatus;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceNames;
import org.mirubato.domain.piece.PieceQuery.FindPiece;
import org.mirubato.domain.piece.PieceView;
import org.mirubato.domain.repertoire.PieceMarks;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The pieces that a user's goals are about. */
@Component
@Profile("query")
class PiecesOfGoals {

    private static final String PIECE = "piece_[A-Za-z0-9_-]{1,58}";

    private final QueryGateway queries;

    PiecesOfGoals(QueryGateway queries) {
        this.queries = queries;
    }

    /**
     * One for each goal that is about a piece; a day that has passed is no deadline any more.
     *
     * @param goals that are worked on
     */
    List<WantedPiece> of(List<GoalView> goals, LocalDate today) {
        return goals.stream().flatMap(goal -> piece(goal, today).stream()).toList();
    }

    private Optional<WantedPiece> piece(GoalView goal, LocalDate today) {
        String id = goal.state().words().scoreId();
        if (id == null || id.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = goal.state().facts().targetDate();
        boolean ahead = day != null && !day.equals(GoalFacts.NO_DATE) && !day.isBefore(today);
        PieceNames names = names(goal.owner(), id);
        Set<String> marks = new HashSet<>(PieceMarks.ofId(id));
        if (names != null) {
            marks.addAll(SameNames.marks(names.title(), names.composer()));
        }
        return Optional.of(new WantedPiece(
                marks,
                names == null ? "" : names.title(),
                names == null ? null : names.composer(),
                LearningStatus.PLANNED,
                null,
                ahead ? day : null,
                null));
    }

    /** Null where the goal names no piece of the catalogue: then it is no piece that could be suggested. */
    private @Nullable PieceNames names(UserId owner, String id) {
        if (!id.matches(PIECE)) {
            return null;
        }
        return queries.query(new FindPiece(owner, new PieceId(id)), ResponseTypes.optionalInstanceOf(PieceView.class))
                .join()
                .map(PieceView::names)
                .orElse(null);
    }
}
