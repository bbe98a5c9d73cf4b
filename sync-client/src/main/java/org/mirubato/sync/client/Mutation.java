package org.mirubato.sync.client;

import tools.jackson.databind.JsonNode;

/**
 * A change that waits for its answer.
 *
 * @param mid the device's own number for it, never used for anything else
 * @param json as it goes over the wire
 */
public record Mutation(long mid, JsonNode json) {}
