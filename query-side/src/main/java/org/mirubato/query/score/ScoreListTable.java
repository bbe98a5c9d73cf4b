package org.mirubato.query.score;

import static org.jooq.impl.DSL.excluded;
import static org.mirubato.query.library.Tables.LIBRARIES;
import static org.mirubato.query.library.Tables.SCORES;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.FoldedText;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.domain.score.ScoreView;
import org.mirubato.query.library.tables.records.LibrariesRecord;
import org.mirubato.query.library.tables.records.ScoresRecord;
import org.mirubato.query.projection.ColumnsTable;
import org.mirubato.query.projection.KeysTable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The table of scores, as the projection writes it. */
@Component
@Profile("query")
class ScoreListTable {

    private static final OffsetDateTime LONG_AGO = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** What people look for a score by, besides its title and its file's name. */
    private static final List<ReadField> SEARCHED = List.of(
            ReadField.COMPOSER,
            ReadField.OPUS,
            ReadField.KEY,
            ReadField.INSTRUMENTS,
            ReadField.MOVEMENT,
            ReadField.ARRANGER,
            ReadField.STYLE_PERIOD);

    private static final List<TableField<ScoresRecord, ?>> LOADED =
            List.of(SCORES.ID, SCORES.OWNER, SCORES.VERSION, SCORES.HASH, SCORES.VIEW);

    private final DSLContext dsl;
    private final ScoreViewJson json;

    ScoreListTable(@Qualifier("library") DSLContext dsl, ScoreViewJson json) {
        this.dsl = dsl;
        this.json = json;
    }

    /** The stored scores among {@code ids}, deleted ones included. */
    Map<String, StoredScore> load(Set<String> ids) {
        Map<String, StoredScore> scores = new TreeMap<>();
        new KeysTable<>(ids, List.of(new KeysTable.Column<>(SCORES.ID, id -> id)))
                .rows(dsl, LOADED)
                .forEach(row -> scores.put(row.get(SCORES.ID), stored(row)));
        return scores;
    }

    /**
     * Writes the scores and how far their owners' libraries are. Both are given in ascending order, so that writers never cross.
     * A library's row is written even when it is further already: events that were parked come late.
     */
    void store(Collection<StoredScore> scores, Map<String, Long> positions) {
        if (scores.isEmpty()) {
            return;
        }
        dsl.insertInto(SCORES)
                .columns(SCORES.fields())
                .select(new ColumnsTable<>(
                                SCORES, scores.stream().map(this::row).toList())
                        .select())
                .onConflict(SCORES.ID)
                .doUpdate()
                .setAllToExcluded()
                .where(SCORES.VERSION.lt(excluded(SCORES.VERSION)))
                .execute();
        move(positions);
    }

    /** Leaves of a library the ids of its scores and the hashes of their files, by which these can be removed. */
    void erase(UserId owner, long position) {
        dsl.update(SCORES)
                .set(SCORES.TITLE_KEY, "")
                .setNull(SCORES.COMPOSER_KEY)
                .set(SCORES.WORDS, "")
                .set(SCORES.CREATED_AT, LONG_AGO)
                .setNull(SCORES.VIEW)
                .where(SCORES.OWNER.eq(owner.value()))
                .execute();
        move(Map.of(owner.value(), position));
    }

    private void move(Map<String, Long> positions) {
        List<LibrariesRecord> libraries = positions.entrySet().stream()
                .map(library -> new LibrariesRecord(library.getKey(), library.getValue()))
                .toList();
        dsl.insertInto(LIBRARIES)
                .columns(LIBRARIES.fields())
                .select(new ColumnsTable<>(LIBRARIES, libraries).select())
                .onConflict(LIBRARIES.OWNER)
                .doUpdate()
                .set(LIBRARIES.POSITION, DSL.greatest(LIBRARIES.POSITION, excluded(LIBRARIES.POSITION)))
                .execute();
    }

    private StoredScore stored(Record row) {
        JSONB view = row.get(SCORES.VIEW);
        return new StoredScore(
                new ScoreId(row.get(SCORES.ID)),
                new UserId(row.get(SCORES.OWNER)),
                row.get(SCORES.VERSION),
                row.get(SCORES.HASH),
                view == null ? null : json.view(view.data()));
    }

    private ScoresRecord row(StoredScore score) {
        ScoresRecord row = new ScoresRecord();
        row.setId(score.id().value());
        row.setOwner(score.owner().value());
        row.setVersion(score.version());
        ScoreView view = score.view();
        row.setTitleKey(view == null ? "" : FoldedText.sortKey(view.title()));
        row.setWords(view == null ? "" : words(view));
        row.setHash(score.hash());
        row.setCreatedAt(view == null ? LONG_AGO : view.createdAt().atOffset(ZoneOffset.UTC));
        if (view != null) {
            String composer = view.told(ReadField.COMPOSER);
            row.setComposerKey(composer == null ? null : FoldedText.sortKey(composer));
            row.setView(JSONB.valueOf(json.column(view)));
        }
        return row;
    }

    private static String words(ScoreView view) {
        Stream<@Nullable String> read = SEARCHED.stream().map(view::told);
        return Stream.concat(Stream.of(view.title(), view.fileName()), read)
                .filter(text -> text != null)
                .map(FoldedText::fold)
                .collect(Collectors.joining(" "));
    }
}
