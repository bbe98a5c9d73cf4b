package org.mirubato.query.practice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.practice.DocumentPage;
import org.mirubato.domain.practice.EntryDocument;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryView;
import org.mirubato.domain.practice.LogbookQuery.FindMeantPieces;
import org.mirubato.domain.practice.MeantPieces;
import org.mirubato.domain.practice.PieceRef;
import org.mirubato.query.projection.ViewJson;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Entries as their owner gets them: with what their pieces mean in the owner's catalogue. */
@Component
@Profile("query")
class EntryDocuments {

    private final QueryGateway queries;
    private final ViewJson json;

    EntryDocuments(QueryGateway queries, ViewJson json) {
        this.queries = queries;
        this.json = json;
    }

    /** What the page holds; without a catalogue the texts as they are. */
    List<?> of(UserId viewer, DocumentPage page) {
        return page.catalogued()
                ? withMeaning(viewer, page.documents())
                : page.documents().stream().map(RawValue::new).toList();
    }

    /** The documents, with what their pieces mean in the catalogue. */
    private List<ObjectNode> withMeaning(UserId viewer, List<String> documents) {
        List<ObjectNode> entries =
                documents.stream().map(text -> (ObjectNode) json.parsed(text)).toList();
        List<ObjectNode> pieces = entries.stream()
                .flatMap(entry -> entry.path("pieces").valueStream())
                .map(ObjectNode.class::cast)
                .toList();
        List<EntryPiece> named = pieces.stream().map(EntryDocuments::named).toList();
        Map<EntryPiece, String> ids = meant(viewer, named);
        for (int i = 0; i < pieces.size(); i++) {
            String id = ids.getOrDefault(named.get(i), "");
            if (!id.isEmpty()) {
                pieces.get(i).put("pieceId", id);
            }
        }
        return entries;
    }

    /** The piece of a document without what was done with it. */
    private static EntryPiece named(ObjectNode piece) {
        JsonNode id = piece.path("id");
        JsonNode composer = piece.path("composer");
        return new EntryPiece(
                id.isString() ? new PieceRef(id.asString()) : null,
                piece.path("title").asString(),
                composer.isString() ? composer.asString() : null,
                null,
                null,
                null);
    }

    /** The entries in full. */
    List<Map<String, Object>> of(UserId viewer, List<EntryView> entries) {
        Map<EntryPiece, String> ids = meant(
                viewer,
                entries.stream()
                        .flatMap(entry -> entry.pieces().stream())
                        .map(EntryDocuments::asNamed)
                        .toList());
        List<Map<String, Object>> documents = new ArrayList<>();
        for (EntryView entry : entries) {
            List<String> own = entry.pieces().stream()
                    .map(piece -> ids.getOrDefault(asNamed(piece), ""))
                    .toList();
            documents.add(EntryDocument.of(entry, json::parsed, own));
        }
        return documents;
    }

    /** What the pieces mean in the catalogue; a piece that many entries have is asked for once. */
    private Map<EntryPiece, String> meant(UserId viewer, List<EntryPiece> named) {
        List<EntryPiece> pieces = named.stream().distinct().toList();
        if (pieces.isEmpty()) {
            return Map.of();
        }
        MeantPieces meant = queries.query(
                        new FindMeantPieces(viewer, pieces), ResponseTypes.instanceOf(MeantPieces.class))
                .join();
        Map<EntryPiece, String> ids = new HashMap<>();
        Iterator<String> next = meant.ids().iterator();
        pieces.forEach(piece -> ids.put(piece, next.next()));
        return ids;
    }

    /** The piece without what was done with it. */
    private static EntryPiece asNamed(EntryPiece piece) {
        return new EntryPiece(piece.id(), piece.title(), piece.composer(), null, null, null);
    }
}
