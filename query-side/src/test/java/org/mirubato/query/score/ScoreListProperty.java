package org.mirubato.query.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.query.library.Tables.LIBRARIES;
import static org.mirubato.query.library.Tables.SCORES;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.axonframework.queryhandling.SimpleQueryUpdateEmitter;
import org.jooq.DSLContext;
import org.mirubato.domain.testing.Feed;
import org.mirubato.domain.testing.Histories;
import org.mirubato.domain.testing.Histories.Recorded;
import tools.jackson.databind.json.JsonMapper;

class ScoreListProperty {

    @Property(tries = 30)
    void a_library_rebuilt_from_zero_equals_the_one_built_live(@ForAll long seed) {
        Random random = new Random(seed);
        List<Recorded> log = Histories.random(random, 60);
        DSLContext dsl = LibraryDatabase.empty();
        Feed feed = new Feed(new ScoreListProjection(
                new ScoreListTable(dsl, new ScoreViewJson(JsonMapper.builder().build())),
                SimpleQueryUpdateEmitter.builder().build()));
        feed.batches(log, random);
        String live = everything(dsl);

        feed.batches(log, random);
        String toldTwice = everything(dsl);
        LibraryDatabase.empty();
        feed.batch(log);
        String rebuilt = everything(dsl);

        assertThat(toldTwice).isEqualTo(live);
        assertThat(rebuilt).isEqualTo(live);
    }

    private static String everything(DSLContext dsl) {
        return dsl.selectFrom(SCORES).orderBy(SCORES.ID).fetch().formatJSON()
                + dsl.selectFrom(LIBRARIES).orderBy(LIBRARIES.OWNER).fetch().formatJSON();
    }
}
