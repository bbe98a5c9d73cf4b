package org.mirubato.processors.reading.vision;

import java.util.List;

/**
 * What the child saw, or why it never will.
 *
 * @param readings as many as there were heads; none with a refusal
 * @param refusal empty when all is well
 */
record HeadAnswer(List<HeadReading> readings, String refusal) {

    HeadAnswer {
        readings = List.copyOf(readings);
    }
}
