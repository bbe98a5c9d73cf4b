package org.mirubato.infra.axon;

import java.util.Collection;
import java.util.OptionalLong;

/** How far processors are on other nodes. */
@FunctionalInterface
interface ToldWatermarks {

    /**
     * The lowest position of the processor's segments but these, as far as it is known: it may be further by now, never less far.
     * -1 when nothing is known of one of them, empty when there are none.
     */
    OptionalLong lowestBut(String processor, Collection<Integer> segments);
}
