package org.mirubato.processors.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import tools.jackson.databind.json.JsonMapper;

/** Keeps jobs as JSON, never by Java serialization. */
public final class JobSerializer implements Serializer {

    private final JsonMapper mapper;

    public JobSerializer(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public byte[] serialize(Object data) {
        return mapper.writeValueAsBytes(data);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] stored) {
        return mapper.readValue(stored, type);
    }
}
