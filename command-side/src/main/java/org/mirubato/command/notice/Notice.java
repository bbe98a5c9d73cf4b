package org.mirubato.command.notice;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.notice.NoticeCommand;
import org.mirubato.domain.notice.NoticeCommand.GiveNotice;
import org.mirubato.domain.notice.NoticeCommand.ReadNotice;
import org.mirubato.domain.notice.NoticeDecider;
import org.mirubato.domain.notice.NoticeEvent;
import org.mirubato.domain.notice.NoticeId;
import org.mirubato.domain.notice.NoticeState;

/** Loads a notice's events, asks the decider, applies what it answers. */
@Aggregate
class Notice {

    @AggregateIdentifier
    private @Nullable NoticeId id;

    private NoticeState state = NoticeState.NONE;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(GiveNotice command) {
        decide(command);
    }

    @CommandHandler
    void handle(ReadNotice command) {
        decide(command);
    }

    @EventSourcingHandler
    void on(NoticeEvent event) {
        id = event.noticeId();
        state = state.on(event);
    }

    private void decide(NoticeCommand command) {
        NoticeDecider.decide(state, command).forEach(AggregateLifecycle::apply);
    }
}
