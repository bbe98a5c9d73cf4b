package org.mirubato.query.repertoire;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.val;
import static org.mirubato.query.library.Tables.PRACTISED_PIECES;
import static org.mirubato.query.library.Tables.REPERTOIRE_ENTRIES;
import static org.mirubato.query.library.Tables.REPERTOIRE_ITEMS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.repertoire.PieceMarks;
import org.mirubato.domain.repertoire.PracticeStats;
import org.mirubato.domain.repertoire.RepertoireItemId;
import org.mirubato.domain.repertoire.RepertoireItemView;
import org.mirubato.domain.repertoire.RepertoireQuery;
import org.mirubato.domain.repertoire.RepertoireQuery.ItemPractice;
import org.mirubato.domain.repertoire.RepertoireQuery.ListItems;
import org.mirubato.domain.repertoire.RepertoireQuery.RepertoirePage;
import org.mirubato.domain.repertoire.RepertoireQuery.StudiedItem;
import org.mirubato.query.library.tables.records.RepertoireItemsRecord;
import org.mirubato.query.projection.RoundTripTable.PreparedSelect;
import org.mirubato.query.projection.RoundTripTable.Question;
import org.mirubato.query.projection.ViewJson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The repertoire, as questions read it: items beside what was practised of them, each within one owner's rows. */
@Component
@Profile("query")
public class StudyTable {

    private static final Field<String> TITLE_KEY = REPERTOIRE_ITEMS.TITLE_KEY.collate("C");
    private static final Field<String> ID = REPERTOIRE_ITEMS.ID.collate("C");

    private final DSLContext dsl;
    private final ViewJson json;
    private final PreparedSelect items;
    private final PracticeSumTable sums;
    private final PreparedSelect stats;

    StudyTable(@Qualifier("library") DSLContext dsl, ViewJson json) {
        this.dsl = dsl;
        this.json = json;
        Condition there = REPERTOIRE_ITEMS
                .OWNER
                .eq(param("owner", REPERTOIRE_ITEMS.OWNER))
                .andNot(REPERTOIRE_ITEMS.REMOVED);
        this.items = new PreparedSelect(
                dsl,
                select(REPERTOIRE_ITEMS.VIEW)
                        .from(REPERTOIRE_ITEMS)
                        .where(there)
                        .orderBy(TITLE_KEY, ID));
        this.sums = new PracticeSumTable(practice(there));
        this.stats = new PreparedSelect(dsl, sums.select());
    }

    /** A page in the order of the titles; one row more is read to know whether another page follows. */
    RepertoirePage list(ListItems query) {
        Condition wanted = REPERTOIRE_ITEMS.OWNER.eq(query.viewer().value()).andNot(REPERTOIRE_ITEMS.REMOVED);
        if (query.status() != null) {
            wanted = wanted.and(REPERTOIRE_ITEMS.STATUS.eq(query.status().word()));
        }
        if (query.after() != null) {
            ItemCursor after = ItemCursor.shown(query.after());
            wanted = wanted.and(row(TITLE_KEY, ID).gt(val(after.titleKey()), val(after.id())));
        }
        List<RepertoireItemsRecord> rows = dsl.selectFrom(REPERTOIRE_ITEMS)
                .where(wanted)
                .orderBy(TITLE_KEY, ID)
                .limit(query.limit() + 1)
                .fetch();
        boolean more = rows.size() > query.limit();
        List<RepertoireItemsRecord> shown = more ? rows.subList(0, query.limit()) : rows;
        RepertoireItemsRecord last = more ? shown.get(shown.size() - 1) : null;
        Map<String, PracticeStats> stats = stats(
                query.viewer(), shown.stream().map(RepertoireItemsRecord::getId).toList());
        return new RepertoirePage(
                shown.stream().map(item -> studied(item, stats)).toList(),
                last == null ? null : new ItemCursor(last.getTitleKey(), last.getId()).toString());
    }

    /** The item that the address means; one that is there comes before one that was removed. */
    Optional<RepertoireItemView> find(UserId owner, String address) {
        String[] asked = RepertoireTable.array(PieceMarks.asked(address));
        return dsl.selectFrom(REPERTOIRE_ITEMS)
                .where(
                        REPERTOIRE_ITEMS.OWNER.eq(owner.value()),
                        condition("{0} && {1}", REPERTOIRE_ITEMS.ADDRESSES, val(asked)))
                .orderBy(REPERTOIRE_ITEMS.REMOVED, TITLE_KEY, ID)
                .limit(1)
                .fetchOptional(this::view);
    }

    ItemPractice practice(UserId owner, RepertoireItemId id) {
        PracticeStats stats = stats(owner, List.of(id.value())).getOrDefault(id.value(), PracticeStats.NONE);
        Table<?> practice = practice(REPERTOIRE_ITEMS.OWNER.eq(owner.value()).and(REPERTOIRE_ITEMS.ID.eq(id.value())));
        List<String> naming = dsl.selectDistinct(
                        practice.field(PRACTISED_PIECES.ENTRY_ID), practice.field(PRACTISED_PIECES.PRACTISED_AT))
                .from(practice)
                .orderBy(
                        practice.field(PRACTISED_PIECES.PRACTISED_AT).desc(), practice.field(PRACTISED_PIECES.ENTRY_ID))
                .fetch(row -> row.value1());
        return new ItemPractice(
                stats, entries(owner, naming.subList(0, Math.min(naming.size(), RepertoireQuery.MOST_RECENT))), naming);
    }

    /** The views of all items, in the order of their titles, to be asked for together with others. */
    public Question<List<RepertoireItemView>> items(UserId owner) {
        return new Question<>(
                items,
                Map.of("owner", owner.value()),
                rows -> rows.map(row -> json.view(row.get(REPERTOIRE_ITEMS.VIEW).data(), RepertoireItemView.class)));
    }

    /** How all items were practised, by their ids, to be asked for together with others. */
    public Question<Map<String, PracticeStats>> stats(UserId owner) {
        return new Question<>(stats, Map.of("owner", owner.value()), sums::byItem);
    }

    private List<EntryView> entries(UserId owner, List<String> ids) {
        Map<String, EntryView> byId = dsl.selectFrom(REPERTOIRE_ENTRIES)
                .where(REPERTOIRE_ENTRIES.OWNER.eq(owner.value()), REPERTOIRE_ENTRIES.ID.in(ids))
                .fetchMap(REPERTOIRE_ENTRIES.ID, row -> json.view(row.getView().data(), EntryView.class));
        List<EntryView> entries = new ArrayList<>();
        ids.forEach(id -> Optional.ofNullable(byId.get(id)).ifPresent(entries::add));
        return entries;
    }

    private Map<String, PracticeStats> stats(UserId owner, Collection<String> items) {
        PracticeSumTable some = new PracticeSumTable(
                practice(REPERTOIRE_ITEMS.OWNER.eq(owner.value()).and(REPERTOIRE_ITEMS.ID.in(items))));
        return some.byItem(dsl.fetch(some.select()));
    }

    /** What was practised of these items, each piece of each entry once, by however many marks it is known. */
    private static Table<?> practice(Condition wanted) {
        return selectDistinct(
                        REPERTOIRE_ITEMS.ID,
                        REPERTOIRE_ITEMS.OWNER,
                        PRACTISED_PIECES.ENTRY_ID,
                        PRACTISED_PIECES.PLACE,
                        PRACTISED_PIECES.MINUTES,
                        PRACTISED_PIECES.PRACTISED_AT)
                .from(REPERTOIRE_ITEMS)
                .join(PRACTISED_PIECES)
                .on(
                        PRACTISED_PIECES.OWNER.eq(REPERTOIRE_ITEMS.OWNER),
                        condition("{0} = any({1})", PRACTISED_PIECES.MARK, REPERTOIRE_ITEMS.MARKS))
                .where(wanted)
                .asTable("practice");
    }

    private StudiedItem studied(RepertoireItemsRecord row, Map<String, PracticeStats> stats) {
        return new StudiedItem(view(row), stats.getOrDefault(row.getId(), PracticeStats.NONE));
    }

    private RepertoireItemView view(RepertoireItemsRecord row) {
        return json.view(row.getView().data(), RepertoireItemView.class);
    }
}
