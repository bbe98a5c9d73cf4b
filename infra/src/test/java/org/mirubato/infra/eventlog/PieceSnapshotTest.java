package org.mirubato.infra.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceCatalogueState;
import org.mirubato.domain.piece.PieceEvent.PieceAdded;
import org.mirubato.domain.piece.PieceEvent.PieceMerged;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.infra.json.TextValueModule;
import tools.jackson.databind.json.JsonMapper;

/** A catalogue grows with its user's years: it is loaded from its last snapshot. */
class PieceSnapshotTest {

    private static final UserId OWNER = new UserId("user_01");

    @Test
    void a_catalogue_comes_out_of_its_snapshot_as_it_went_in() {
        SnapshotCodec codec = new SnapshotCodec(
                JsonMapper.builder().addModule(new TextValueModule()).build(), KeysInMemory.keys());
        PieceCatalogueState state = PieceCatalogueState.NONE
                .on(new PieceAdded(OWNER, new PieceId("piece_a"), "Für Elise", "L. van Beethoven"))
                .on(new PieceAdded(OWNER, new PieceId("piece_b"), "Fur Elise", null))
                .on(new PieceMerged(OWNER, new PieceId("piece_b"), new PieceId("piece_a")));

        Object opened = codec.open("pieces_user_01", codec.seal("pieces_user_01", OWNER.value(), state))
                .orElseThrow();

        assertThat(opened).isEqualTo(state);
    }
}
