package org.mirubato.domain.practice;

import java.util.List;

/**
 * What practised pieces mean in a catalogue.
 *
 * @param ids the id of each piece, in the order in which they were asked for; empty where the catalogue does not know it
 */
public record MeantPieces(List<String> ids) {

    public MeantPieces {
        ids = List.copyOf(ids);
    }
}
