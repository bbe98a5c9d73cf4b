package org.mirubato.query.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.query.library.Tables.JOINED_PIECES;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jooq.DSLContext;
import org.mirubato.domain.testing.Feed;
import org.mirubato.domain.testing.Histories.Recorded;
import org.mirubato.domain.testing.PieceHistories;

class PieceJoinRebuildProperty {

    @Property(tries = 15)
    void joins_rebuilt_from_zero_equal_those_built_live(@ForAll long seed) {
        Random random = new Random(seed);
        List<Recorded> log = PieceHistories.random(random, 60);
        DSLContext dsl = LogbookDatabase.empty();
        Feed feed = new Feed(new PieceJoinProjection(new JoinTable(dsl)));
        feed.batches(log, random);
        String live = everything(dsl);

        feed.batches(log, random);
        String toldTwice = everything(dsl);
        LogbookDatabase.empty();
        feed.batch(log);
        String rebuilt = everything(dsl);

        assertThat(toldTwice).isEqualTo(live);
        assertThat(rebuilt).isEqualTo(live);
    }

    private static String everything(DSLContext dsl) {
        return dsl.selectFrom(JOINED_PIECES)
                .orderBy(JOINED_PIECES.OWNER, JOINED_PIECES.ID)
                .fetch()
                .formatJSON();
    }
}
