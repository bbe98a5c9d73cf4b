package org.mirubato.query.history;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.identity.UserId;
import org.mirubato.query.history.HistoryReader.Moment;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes entities what they were, by commands as anybody could send them: what they change is a change like any other. */
@Component
@Profile("query")
class WayBack {

    private static final String COMMAND_ID = "commandId";

    private final HistoryReader reader;
    private final CommandGateway commands;

    WayBack(HistoryReader reader, CommandGateway commands) {
        this.reader = reader;
        this.commands = commands;
    }

    /**
     * Whose entity is meant.
     *
     * @param wish what a repetition of the same wish has in common with it; null when that is not known
     */
    record Wish(UserId user, String id, @Nullable String wish) {}

    /** Takes the last change back. The change that this makes is then the last, so that doing it again puts things as they were. */
    <S> void undo(EntityHistory<S> kind, Wish wish) {
        long first = reader.lastWish(kind, wish.user(), wish.id());
        restore(kind, wish, event -> event.version() < first);
    }

    /** Makes the entity what it was after the events that are wanted. */
    <S> void restore(EntityHistory<S> kind, Wish wish, Predicate<PastEvent> wanted) {
        Moment<S> now = reader.moment(kind, wish.user(), wish.id(), event -> true);
        Moment<S> then = reader.moment(kind, wish.user(), wish.id(), wanted);
        List<DomainCommand> way = kind.toward(wish.user(), now.state(), then.state());
        int step = 0;
        for (DomainCommand command : way) {
            send(command, kind.kind(), wish, step);
            step++;
        }
    }

    private void send(DomainCommand command, String kind, Wish wish, int step) {
        if (wish.wish() == null) {
            commands.sendAndWait(command);
            return;
        }
        String words =
                String.join("\n", "history", wish.user().value(), kind, wish.id(), wish.wish(), Integer.toString(step));
        String commandId =
                UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
        commands.sendAndWait(
                GenericCommandMessage.asCommandMessage(command).andMetaData(Map.of(COMMAND_ID, commandId)));
    }
}
