package org.mirubato.domain.sync;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entity after one of its events.
 *
 * @param version the event's number within the entity, from 0
 * @param device the device that it came from; null when that is not known
 * @param mid that device's number for the change; null when it gave none
 * @param fields their values by name; null ones may be left out
 */
public record KnownVersion(
        long version, @Nullable String device, @Nullable Long mid, Map<String, @Nullable Object> fields) {}
