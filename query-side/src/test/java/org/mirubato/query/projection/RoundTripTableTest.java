package org.mirubato.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.mirubato.query.library.Tables.PRACTISED_PIECES;
import static org.mirubato.query.library.Tables.REPERTOIRE_ITEMS;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Select;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.mirubato.query.library.tables.records.PractisedPiecesRecord;
import org.mirubato.query.library.tables.records.RepertoireItemsRecord;
import org.mirubato.query.projection.RoundTripTable.PreparedSelect;
import org.mirubato.query.projection.RoundTripTable.Question;
import org.springframework.dao.InvalidDataAccessApiUsageException;

class RoundTripTableTest {

    private static final OffsetDateTime NOON = OffsetDateTime.of(2026, 5, 1, 12, 0, 0, 0, ZoneOffset.UTC);

    private final DSLContext dsl = ProjectionDatabase.empty();

    @Test
    void what_is_asked_together_is_answered_each_for_itself() {
        dsl.executeInsert(new RepertoireItemsRecord(
                "anna",
                "a",
                3L,
                false,
                "learning",
                "gigue",
                new String[] {"x", "y"},
                new String[0],
                JSONB.valueOf("{}")));
        dsl.executeInsert(new PractisedPiecesRecord("anna", "entry", 0, "x", 30, NOON));
        RoundTripTable trip = new RoundTripTable(dsl);

        Supplier<List<Long>> versions = trip.ask(versions("anna"));
        Supplier<List<Long>> others = trip.ask(versions("ben"));
        Supplier<List<Integer>> minutes = trip.ask(minutes("x"));
        Supplier<Integer> pieces = trip.ask(new Question<>(
                new PreparedSelect(dsl, select(count()).from(PRACTISED_PIECES)),
                Map.of(),
                rows -> rows.get(0).get(count())));
        trip.go();

        assertThat(versions.get()).containsExactly(3L);
        assertThat(others.get()).isEmpty();
        assertThat(minutes.get()).containsExactly(30);
        assertThat(pieces.get()).isEqualTo(1);
    }

    @Test
    void a_value_that_was_not_given_is_named() {
        RoundTripTable trip = new RoundTripTable(dsl);
        PreparedSelect ofOne = new PreparedSelect(
                dsl,
                select(REPERTOIRE_ITEMS.ID)
                        .from(REPERTOIRE_ITEMS)
                        .where(REPERTOIRE_ITEMS.OWNER.eq(param("owner", ""))));
        trip.ask(new Question<>(ofOne, Map.of("other", "anna"), rows -> rows.size()));

        assertThatThrownBy(trip::go)
                .isInstanceOf(InvalidDataAccessApiUsageException.class)
                .hasMessageContaining("owner");
    }

    @Test
    void what_the_database_refuses_fails_the_whole_trip() {
        RoundTripTable trip = new RoundTripTable(dsl);
        Supplier<List<Long>> versions = trip.ask(versions("anna"));
        Select<?> wrong = select(DSL.field("1 / 0", Integer.class));
        trip.ask(new Question<>(new PreparedSelect(dsl, wrong), Map.of(), rows -> rows.size()));

        assertThatThrownBy(trip::go).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(versions::get).isInstanceOf(IllegalStateException.class);
    }

    private Question<List<Long>> versions(String owner) {
        return new Question<>(
                new PreparedSelect(
                        dsl,
                        select(REPERTOIRE_ITEMS.VERSION)
                                .from(REPERTOIRE_ITEMS)
                                .where(REPERTOIRE_ITEMS.OWNER.eq(param("owner", REPERTOIRE_ITEMS.OWNER)))),
                Map.of("owner", owner),
                rows -> rows.map(row -> row.get(REPERTOIRE_ITEMS.VERSION)));
    }

    private Question<List<Integer>> minutes(String mark) {
        return new Question<>(
                new PreparedSelect(
                        dsl,
                        select(PRACTISED_PIECES.MINUTES)
                                .from(PRACTISED_PIECES)
                                .where(
                                        condition("{0}::text in ('?', ':', {1})", PRACTISED_PIECES.MARK, inline(mark)),
                                        PRACTISED_PIECES.PRACTISED_AT.le(
                                                param("latest", PRACTISED_PIECES.PRACTISED_AT)),
                                        PRACTISED_PIECES.PRACTISED_AT.ge(
                                                param("latest", PRACTISED_PIECES.PRACTISED_AT)))),
                Map.of("latest", NOON),
                rows -> rows.map(row -> row.get(PRACTISED_PIECES.MINUTES)));
    }
}
