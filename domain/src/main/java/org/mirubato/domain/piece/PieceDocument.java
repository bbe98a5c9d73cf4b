package org.mirubato.domain.piece;

import java.util.LinkedHashMap;
import java.util.Map;

/** The form in which a piece goes over the wire, whatever the transport. */
public final class PieceDocument {

    private PieceDocument() {}

    /** The piece; {@code composer} as it was written, {@code composerName} the canonical one where that is known. */
    public static Map<String, Object> of(PieceView piece) {
        PieceNames names = piece.names();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", piece.id().value());
        doc.put("title", names.title());
        String composer = names.composer();
        if (composer != null) {
            doc.put("composer", composer);
            Composers.canonical(composer).ifPresent(name -> doc.put("composerName", name));
        }
        doc.put("referenceId", ReferenceId.of(names));
        doc.put("createdAt", piece.createdAt().toString());
        doc.put("updatedAt", piece.updatedAt().toString());
        doc.put("version", piece.version());
        return doc;
    }
}
