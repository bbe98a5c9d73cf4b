package org.mirubato.query.practice;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.when;
import static org.mirubato.query.library.Tables.ENTRIES;
import static org.mirubato.query.library.Tables.JOINED_PIECES;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.DocumentPage;
import org.mirubato.domain.practice.DocumentPage.Facet;
import org.mirubato.domain.practice.EntryDocument;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryPage;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.LogbookQuery.ListDocuments;
import org.mirubato.domain.practice.LogbookQuery.ListEntries;
import org.mirubato.domain.practice.search.SearchParser;
import org.mirubato.query.projection.RoundTripTable.PreparedSelect;
import org.mirubato.query.projection.RoundTripTable.Question;
import org.mirubato.query.projection.ViewJson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of entries, as questions read it. Removed entries are not there. */
@Component
@Profile("query")
public class SearchTable {

    /** Values of each facet. */
    private static final int MOST_VALUES = 20;

    private static final Condition DOCUMENT_COUNTS =
            ENTRIES.DOCUMENT_FORM.eq(inline(EntryDocument.FORM)).and(ENTRIES.DOCUMENT_VERSION.eq(ENTRIES.VERSION));

    /** Null where none is stored that counts. */
    private static final Field<String> DOCUMENT =
            when(DOCUMENT_COUNTS, ENTRIES.DOCUMENT).as("present_document");

    /** Null where the document is not. */
    private static final Field<JSONB> VIEW_WITHOUT_DOCUMENT = when(DOCUMENT_COUNTS, inline(null, ENTRIES.VIEW))
            .otherwise(ENTRIES.VIEW)
            .as("view_without_document");

    private final DSLContext dsl;
    private final ViewJson json;
    private final JoinTable joins;
    private final PreparedSelect newest;

    SearchTable(@Qualifier("library") DSLContext dsl, ViewJson json, JoinTable joins) {
        this.dsl = dsl;
        this.json = json;
        this.joins = joins;
        this.newest = new PreparedSelect(
                dsl,
                select(DOCUMENT, VIEW_WITHOUT_DOCUMENT)
                        .from(ENTRIES)
                        .where(ENTRIES.OWNER.eq(param("owner", ENTRIES.OWNER)))
                        .andNot(ENTRIES.REMOVED)
                        .orderBy(ENTRIES.PRACTISED_AT.desc(), ENTRIES.ID.desc())
                        .limit(param("limit", Integer.class)));
    }

    Optional<EntryView> find(UserId owner, EntryId id) {
        return dsl.select(ENTRIES.VIEW)
                .from(ENTRIES)
                .where(of(owner), ENTRIES.ID.eq(id.value()))
                .fetchOptional(row -> view(row.value1()));
    }

    /** The last entries as documents, newest first, to be asked for together with others. */
    public Question<List<String>> newest(UserId owner, int limit) {
        return new Question<>(newest, Map.of("owner", owner.value(), "limit", limit), rows -> rows.map(this::document));
    }

    /** A page of the entries that the search asks for, newest first. */
    EntryPage list(ListEntries query) {
        Found found = found(wanted(query), query, List.of(ENTRIES.VIEW));
        return new EntryPage(found.rows().map(row -> view(row.get(ENTRIES.VIEW))), found.next());
    }

    /** The same as documents. */
    DocumentPage documents(ListDocuments query) {
        Condition wanted = wanted(query.entries());
        Field<Boolean> catalogued = field(exists(selectOne()
                        .from(JOINED_PIECES)
                        .where(JOINED_PIECES.OWNER.eq(query.viewer().value()))))
                .as("catalogued");
        Found found = found(wanted, query.entries(), List.of(DOCUMENT, VIEW_WITHOUT_DOCUMENT, catalogued));
        return new DocumentPage(
                found.rows().map(this::document),
                found.next(),
                query.facets() ? facets(wanted) : Map.of(),
                !found.rows().isEmpty() && found.rows().get(0).get(catalogued));
    }

    private String document(Record row) {
        String stored = row.get(DOCUMENT);
        return stored != null
                ? stored
                : json.column(EntryDocument.of(view(row.get(VIEW_WITHOUT_DOCUMENT)), json::parsed));
    }

    private EntryView view(JSONB column) {
        return json.view(column.data(), EntryView.class);
    }

    /**
     * What a search found.
     *
     * @param next where the next page begins; null when this is the last
     */
    private record Found(
            Result<? extends Record> rows, @Nullable String next) {}

    /** One row more than wanted tells whether there is more. */
    private Found found(Condition wanted, ListEntries query, List<Field<?>> fields) {
        Result<? extends Record> rows = dsl.select(fields)
                .select(ENTRIES.PRACTISED_AT, ENTRIES.ID)
                .from(ENTRIES)
                .where(wanted, behind(query))
                .orderBy(ENTRIES.PRACTISED_AT.desc(), ENTRIES.ID.desc())
                .limit(query.limit() + 1)
                .fetch();
        if (rows.size() <= query.limit()) {
            return new Found(rows, null);
        }
        rows.remove(query.limit());
        return new Found(rows, cursor(rows.get(query.limit() - 1)).toString());
    }

    private Condition wanted(ListEntries query) {
        return of(query.viewer())
                .and(new MatchTable(query.viewer(), joins::whole).matches(SearchParser.parse(query.search())));
    }

    private static EntryCursor cursor(Record last) {
        return new EntryCursor(last.get(ENTRIES.PRACTISED_AT).toInstant(), last.get(ENTRIES.ID));
    }

    private static Condition behind(ListEntries query) {
        String after = query.after();
        if (after == null) {
            return noCondition();
        }
        EntryCursor cursor = EntryCursor.shown(after);
        OffsetDateTime at = cursor.at().atOffset(ZoneOffset.UTC);
        return row(ENTRIES.PRACTISED_AT, ENTRIES.ID).lt(at, cursor.id());
    }

    private static Condition of(UserId owner) {
        return ENTRIES.OWNER.eq(owner.value()).andNot(ENTRIES.REMOVED);
    }

    /** What the entries found have, most frequent first. */
    private Map<String, List<Facet>> facets(Condition wanted) {
        Map<String, Select<Record2<String, Integer>>> counts = new LinkedHashMap<>();
        counts.put("type", values(ENTRIES.TYPE, wanted));
        counts.put("instrument", values(ENTRIES.INSTRUMENT, wanted));
        counts.put("mood", values(ENTRIES.MOOD, wanted.and(ENTRIES.MOOD.ne(""))));
        counts.put("tags", members(ENTRIES.TAGS, wanted));
        counts.put("techniques", members(ENTRIES.TECHNIQUES, wanted));
        counts.put("composers", members(ENTRIES.COMPOSERS, wanted));
        Map<String, List<Facet>> facets = new LinkedHashMap<>();
        counts.forEach((name, query) -> facets.put(
                name, dsl.fetch(query).map(row -> new Facet(row.get(0, String.class), row.get(1, int.class)))));
        return facets;
    }

    private static Select<Record2<String, Integer>> values(Field<String> column, Condition wanted) {
        return select(column, count())
                .from(ENTRIES)
                .where(wanted)
                .groupBy(column)
                .orderBy(count().desc(), column)
                .limit(MOST_VALUES);
    }

    private static Select<Record2<String, Integer>> members(Field<String[]> column, Condition wanted) {
        Table<?> members = unnest(column).as("members", "value");
        Field<String> value = DSL.field(DSL.name("members", "value"), SQLDataType.VARCHAR);
        return select(value, count())
                .from(ENTRIES)
                .crossJoin(members)
                .where(wanted)
                .groupBy(value)
                .orderBy(count().desc(), value)
                .limit(MOST_VALUES);
    }
}
