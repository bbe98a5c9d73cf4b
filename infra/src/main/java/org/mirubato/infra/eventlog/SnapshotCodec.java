package org.mirubato.infra.eventlog;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns the state of an aggregate into sealed bytes and back. A state that can't be had back is no loss: its events are there. */
final class SnapshotCodec {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotCodec.class);

    private final JsonMapper mapper;
    private final SubjectKeys keys;

    SnapshotCodec(JsonMapper mapper, SubjectKeys keys) {
        this.mapper = mapper.rebuild()
                .changeDefaultVisibility(shown -> shown.withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
                .build();
        this.keys = keys;
    }

    /**
     * A state as it is stored.
     *
     * @param sealed JSON, encrypted with the subject's key
     */
    record Sealed(String subject, String type, String revision, byte[] sealed) {}

    Sealed seal(String aggregateId, String subject, Object state) {
        Class<?> type = state.getClass();
        try {
            byte[] sealed = keys.forSealing(subject).encrypt(mapper.writeValueAsBytes(state), context(aggregateId));
            return new Sealed(subject, type.getName(), StateShape.of(type), sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A snapshot could not be sealed.", e);
        }
    }

    /** The state; empty when it is of another shape than now, or its subject has been erased. */
    Optional<Object> open(String aggregateId, Sealed stored) {
        try {
            Class<?> type = Class.forName(stored.type());
            Optional<Aead> key = keys.forOpening(stored.subject());
            if (key.isEmpty() || !StateShape.of(type).equals(stored.revision())) {
                return Optional.empty();
            }
            byte[] json = key.get().decrypt(stored.sealed(), context(aggregateId));
            return Optional.of(mapper.readValue(json, type));
        } catch (ClassNotFoundException | GeneralSecurityException | JacksonException e) {
            LOG.warn("The snapshot of {} is not used, its events are: {}", aggregateId, e.getMessage());
            return Optional.empty();
        }
    }

    private static byte[] context(String aggregateId) {
        return ("snapshot " + aggregateId).getBytes(StandardCharsets.UTF_8);
    }
}
