package org.mirubato.command.repertoire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.repertoire.RepertoireCommand.DissociateItem;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes an item out of the repertoire and has its entries let go of it. */
@Component
@Profile("command")
class Dissociation {

    private final RepertoireCommands commands;
    private final ReleasedElsewhere elsewhere;

    Dissociation(RepertoireCommands commands, ReleasedElsewhere elsewhere) {
        this.commands = commands;
        this.elsewhere = elsewhere;
    }

    /**
     * The entries first: should it end half-way, the item is still there to be asked again.
     *
     * @return how many entries name the piece
     */
    int of(RepertoireItemView item, @Nullable String key) {
        List<String> naming = commands.practice(item.owner(), item.id()).naming();
        elsewhere.release(item, naming, key);
        commands.send(new DissociateItem(item.owner(), item.piece()), key);
        return naming.size();
    }
}
