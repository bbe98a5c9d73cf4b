package org.mirubato.command.repertoire;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.command.repertoire.StudiedPieces.Studied;
import org.mirubato.command.sync.PushedPieces;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.repertoire.RepertoireCommand.AddItem;
import org.mirubato.domain.repertoire.RepertoireCommand.RecordTempo;
import org.mirubato.domain.repertoire.RepertoireCommand.RemoveItem;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.domain.repertoire.Tempo;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes items of the repertoire in whole, as the reference's clients send them. */
@Component
@Profile("command")
class PushedItems implements PushedPieces {

    private static final String[] IDS = {"scoreId", "score_id", "pieceId", "piece_id", "id"};

    private final RepertoireCommands commands;
    private final StudiedPieces pieces;
    private final Dissociation dissociation;
    private final Clock clock;

    PushedItems(RepertoireCommands commands, StudiedPieces pieces, Dissociation dissociation, Clock clock) {
        this.commands = commands;
        this.pieces = pieces;
        this.dissociation = dissociation;
        this.clock = clock;
    }

    @Override
    public String list() {
        return "repertoireItems";
    }

    @Override
    public String kind() {
        return "repertoire_item";
    }

    @Override
    public String count() {
        return "repertoireItemsProcessed";
    }

    @Override
    public void push(UserId user, GivenFields fields, @Nullable String key) {
        put(user, fields, false, key);
    }

    @Override
    public String put(UserId user, GivenFields fields, boolean anew, @Nullable String key) {
        String id = fields.word(IDS);
        if (fields.word("deletedAt", "deleted_at") != null) {
            return id == null ? "" : remove(user, id).orElse("");
        }
        GivenItem given = GivenItem.of(fields.object(), LocalDate.ofInstant(clock.instant(), clock.getZone()));
        if (id == null && given.title() == null) {
            throw Refusal.invalid("Say which piece it is: give its scoreId, or its title and composer.");
        }
        Studied studied = pieces.studied(user, id, given.title(), given.composer());
        AddItem add = new AddItem(user, studied.piece(), studied.names(), given.change());
        Optional<RepertoireItemView> before = commands.find(user, add.itemId().value());
        if (!anew && before.isPresent() && before.get().removed()) {
            throw Refusal.conflict("This piece has been removed from your repertoire: add it to have it back.");
        }
        // a key that comes again with other fields is another wish
        String wish = key == null ? null : key + "\n" + fields.object();
        commands.send(add, wish);
        Tempo tempo = given.tempo();
        if (tempo != null && !isSame(tempo, before)) {
            commands.send(new RecordTempo(user, add.piece(), tempo), wish);
        }
        return add.itemId().value();
    }

    @Override
    public Optional<String> remove(UserId user, String scoreId) {
        Optional<RepertoireItemView> item = pieces.itemEver(user, scoreId);
        item.filter(there -> !there.removed())
                .ifPresent(there -> commands.send(new RemoveItem(user, there.piece(), null), null));
        return item.map(there -> there.id().value());
    }

    @Override
    public Optional<String> dissociate(UserId user, String scoreId, @Nullable String key) {
        Optional<RepertoireItemView> item = pieces.itemEver(user, scoreId);
        item.filter(there -> !there.removed()).ifPresent(there -> dissociation.of(there, key));
        return item.map(there -> there.id().value());
    }

    /** A tempo is kept by days: one that is sent again on another day would be news. */
    private static boolean isSame(Tempo tempo, Optional<RepertoireItemView> before) {
        Tempo known = before.map(item -> item.state().tempo()).orElse(Tempo.NONE);
        return (tempo.current() == null || Objects.equals(tempo.current(), known.current()))
                && (tempo.target() == null || Objects.equals(tempo.target(), known.target()));
    }
}
