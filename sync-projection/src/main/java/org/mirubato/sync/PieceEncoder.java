package org.mirubato.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.piece.PieceDocument;
import org.mirubato.domain.piece.PieceEvent;
import org.mirubato.domain.piece.PieceFold;
import org.mirubato.domain.piece.PieceView;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Pieces. A merged one is gone for devices until the merge is undone. */
@Component
@Profile("sync")
final class PieceEncoder implements EntityEncoder<PieceView> {

    private final JsonMapper mapper;

    PieceEncoder(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String kind() {
        return "piece";
    }

    @Override
    public boolean encodes(Class<?> event) {
        return PieceEvent.class.isAssignableFrom(event);
    }

    @Override
    public String idOf(UserEvent event) {
        return ((PieceEvent) event).pieceId().value();
    }

    @Override
    public @Nullable PieceView fold(@Nullable PieceView before, UserEvent event, Instant at, long version) {
        return PieceFold.fold(before, (PieceEvent) event, at, version);
    }

    @Override
    public String state(PieceView piece) {
        return mapper.writeValueAsString(piece);
    }

    @Override
    public PieceView entity(String state) {
        return mapper.readValue(state, PieceView.class);
    }

    @Override
    public @Nullable String body(PieceView piece) {
        return piece.mergedInto() == null ? mapper.writeValueAsString(PieceDocument.of(piece)) : null;
    }
}
