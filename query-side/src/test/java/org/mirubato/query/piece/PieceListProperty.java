package org.mirubato.query.piece;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.query.library.Tables.PIECES;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jooq.DSLContext;
import org.mirubato.domain.testing.Feed;
import org.mirubato.domain.testing.Histories.Recorded;
import org.mirubato.domain.testing.PieceHistories;

class PieceListProperty {

    @Property(tries = 30)
    void catalogues_rebuilt_from_zero_equal_those_built_live(@ForAll long seed) {
        Random random = new Random(seed);
        List<Recorded> log = PieceHistories.random(random, 80);
        DSLContext dsl = PieceDatabase.empty();
        Feed feed = new Feed(new PieceListProjection(new PieceListTable(dsl)));
        feed.batches(log, random);
        String live = everything(dsl);

        feed.batches(log, random);
        String toldTwice = everything(dsl);
        PieceDatabase.empty();
        feed.batch(log);
        String rebuilt = everything(dsl);

        assertThat(toldTwice).isEqualTo(live);
        assertThat(rebuilt).isEqualTo(live);
    }

    private static String everything(DSLContext dsl) {
        return dsl.selectFrom(PIECES).orderBy(PIECES.OWNER, PIECES.ID).fetch().formatJSON();
    }
}
