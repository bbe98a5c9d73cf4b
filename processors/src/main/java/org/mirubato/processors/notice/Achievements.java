package org.mirubato.processors.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.goal.GoalEvent.GoalStatusChanged;
import org.mirubato.domain.goal.GoalQuery.FindGoal;
import org.mirubato.domain.goal.GoalStatus;
import org.mirubato.domain.goal.GoalView;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.notice.NoticeCommand.GiveNotice;
import org.mirubato.domain.notice.NoticeKind;
import org.mirubato.domain.repertoire.RepertoireEvent.StatusChanged;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.domain.repertoire.RepertoireQuery.FindItem;
import org.mirubato.domain.repertoire.RepertoireStatus;
import org.mirubato.processors.notice.NoticeWishes.Wish;
import org.mirubato.processors.score.OutsideCommands;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tells of goals that were reached and of pieces that are polished or ready, whoever wants to hear of it. What is reached again on
 * the same day, or told again since the event comes again, is one notice.
 */
@Component
@Profile("processors")
@ProcessingGroup(Achievements.GROUP)
@DisallowReplay
public class Achievements {

    /** The processing group. */
    public static final String GROUP = "achievements";

    private final NoticeWishes wishes;
    private final QueryGateway queries;
    private final OutsideCommands commands;

    Achievements(NoticeWishes wishes, QueryGateway queries, OutsideCommands commands) {
        this.wishes = wishes;
        this.queries = queries;
        this.commands = commands;
    }

    @EventHandler
    void on(GoalStatusChanged event, EventMessage<?> message) {
        if (event.to() == GoalStatus.COMPLETED) {
            wish(event.owner())
                    .ifPresent(wish -> give(
                            wish,
                            NoticeKind.GOAL_COMPLETED,
                            message.getTimestamp(),
                            event.goalId().value(),
                            title(event)));
        }
    }

    @EventHandler
    void on(StatusChanged event, EventMessage<?> message) {
        kind(event.to())
                .ifPresent(kind -> wish(event.owner())
                        .ifPresent(wish -> give(
                                wish,
                                kind,
                                message.getTimestamp(),
                                event.itemId().value(),
                                title(event))));
    }

    private static Optional<NoticeKind> kind(RepertoireStatus status) {
        return switch (status) {
            case POLISHED -> Optional.of(NoticeKind.PIECE_POLISHED);
            case PERFORMANCE_READY -> Optional.of(NoticeKind.PIECE_PERFORMANCE_READY);
            default -> Optional.empty();
        };
    }

    private Optional<Wish> wish(UserId user) {
        return wishes.of(user).filter(Wish::achievements);
    }

    private void give(Wish wish, NoticeKind kind, Instant at, String of, @Nullable String about) {
        LocalDate day = LocalDate.ofInstant(at, wish.zone());
        GiveNotice give = new GiveNotice(wish.user(), kind, day, wish.byMail(), of, about);
        commands.send("notice:" + give.noticeId(), give);
    }

    private @Nullable String title(GoalStatusChanged event) {
        return queries.query(
                        new FindGoal(event.owner(), event.goalId()), ResponseTypes.optionalInstanceOf(GoalView.class))
                .join()
                .map(goal -> goal.state().words().title())
                .orElse(null);
    }

    private @Nullable String title(StatusChanged event) {
        return queries.query(
                        new FindItem(event.owner(), event.itemId().value()),
                        ResponseTypes.optionalInstanceOf(RepertoireItemView.class))
                .join()
                .map(item -> item.names().title())
                .orElse(null);
    }
}
