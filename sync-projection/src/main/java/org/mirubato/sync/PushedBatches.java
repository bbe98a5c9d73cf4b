package org.mirubato.sync;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Takes what devices push over sockets, as over HTTP. */
public interface PushedBatches {

    /**
     * Takes a batch, and waits until it is taken.
     *
     * @return the answer as it goes over the wire
     * @throws org.mirubato.domain.Refusal when it is none
     * @throws RuntimeException when nothing can be taken for now; the same again does no harm
     */
    Map<String, Object> push(String user, JsonNode batch);
}
