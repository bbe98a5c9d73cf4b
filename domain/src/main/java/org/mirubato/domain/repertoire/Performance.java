package org.mirubato.domain.repertoire;

import java.time.LocalDate;
import org.mirubato.domain.Texts;
import org.mirubato.domain.practice.CheckedText;

/**
 * A day on which a piece is, or was, to be played to others.
 *
 * @param id made by the client or by us, unique within the item
 * @param note where and for whom; empty for nothing
 */
public record Performance(String id, LocalDate day, String note) {

    /** @throws org.mirubato.domain.Refusal (invalid) when a text is too long, or the id is none */
    public Performance {
        Texts.identifier(id);
        note = CheckedText.line("the note", note, ItemLimits.LONGEST_NOTE);
    }
}
