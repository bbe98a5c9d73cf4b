package org.mirubato.command.practice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirubato.command.http.GivenFields;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntrySets;
import org.mirubato.domain.practice.EntryType;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.ExtraField;
import org.mirubato.domain.practice.PieceRef;
import tools.jackson.databind.JsonNode;

/**
 * What a client says about an entry. Fields that we don't know are kept; those by which older clients keep their books are not.
 *
 * @param id null when the client leaves it to us
 */
record GivenEntry(@Nullable EntryId id, EntryFacts facts, EntryWords words) {

    private static final Set<String> OURS = Set.of(
            "id",
            "timestamp",
            "timeZone",
            "time_zone",
            "timezone",
            "duration",
            "type",
            "instrument",
            "pieces",
            "techniques",
            "goalIds",
            "goal_ids",
            "notes",
            "mood",
            "tags",
            "sessionId",
            "session_id",
            "metadata",
            "scoreId",
            "score_id",
            "scoreTitle",
            "score_title",
            "scoreComposer",
            "score_composer",
            "autoTracked",
            "auto_tracked");

    /** What the server itself keeps. */
    private static final Set<String> SERVERS =
            Set.of("localDate", "local_date", "activeSeconds", "entryId", "startedAt", "lastSeen");

    private static final Set<String> KNOWN =
            Stream.of(OURS, SERVERS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    /** The fields of a piece; the last two are the server's. */
    private static final Set<String> OF_PIECE = Set.of(
            "id", "scoreId", "score_id", "title", "composer", "measures", "tempo", "duration", "pieceId", "share");

    /** @throws Refusal (invalid) when a field can't be read */
    static GivenEntry of(GivenFields given) {
        return of(given, null);
    }

    /** The same for what is of {@code now} unless it says otherwise. */
    static GivenEntry of(GivenFields given, @Nullable Instant now) {
        String id = given.word("id");
        String type = given.word("type");
        EntryFacts facts = new EntryFacts(
                GivenTime.of(given, now),
                given.number("duration"),
                type == null ? null : EntryType.of(type),
                given.texts("goalIds", "goal_ids"),
                given.text("sessionId", "session_id"),
                given.flag("autoTracked", "auto_tracked"));
        return new GivenEntry(id == null ? null : new EntryId(id), facts, words(given));
    }

    /** The values of the fields that are sets. */
    static EntrySets sets(@Nullable JsonNode body) {
        if (body == null || body.isNull()) {
            return EntrySets.NONE;
        }
        GivenFields given = GivenFields.of(body);
        return new EntrySets(
                orNone(given.texts("tags")),
                orNone(given.texts("techniques")),
                orNone(given.texts("goalIds", "goal_ids")));
    }

    private static EntryWords words(GivenFields given) {
        return new EntryWords(
                given.text("instrument"),
                pieces(given),
                given.texts("techniques"),
                given.text("notes"),
                given.text("mood"),
                given.texts("tags"),
                given.json("metadata"),
                given.text("scoreId", "score_id"),
                given.text("scoreTitle", "score_title"),
                given.text("scoreComposer", "score_composer"),
                given.extra(KNOWN));
    }

    private static @Nullable List<EntryPiece> pieces(GivenFields given) {
        JsonNode value = given.value("pieces");
        if (value == null) {
            return null;
        }
        List<EntryPiece> pieces = new ArrayList<>();
        for (JsonNode each : GivenFields.list(value)) {
            pieces.add(each.isString() ? named(each.asString()) : piece(GivenFields.of(each)));
        }
        return pieces;
    }

    private static EntryPiece named(String title) {
        return new EntryPiece(null, title, null, null, null, null);
    }

    private static EntryPiece piece(GivenFields given) {
        String id = given.word("id", "scoreId", "score_id");
        String title = given.word("title");
        return new EntryPiece(
                id == null ? null : new PieceRef(id),
                title == null ? "" : title,
                given.text("composer"),
                given.text("measures"),
                given.number("tempo"),
                given.number("duration"),
                ExtraField.orNone(given.extra(OF_PIECE)));
    }

    private static List<String> orNone(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }
}
