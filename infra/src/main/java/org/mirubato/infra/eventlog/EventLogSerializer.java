package org.mirubato.infra.eventlog;

import java.nio.charset.StandardCharsets;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.mirubato.domain.DomainEvent;
import org.mirubato.domain.EventCatalogue;
import org.mirubato.domain.WireName;
import org.mirubato.infra.eventlog.EventCodec.Encoded;

/**
 * Writes events wherever Axon keeps them outside the log, in the log's own form: wire name, revision, sealed fields. What is no
 * event goes to another serializer.
 */
public final class EventLogSerializer implements Serializer {

    /** Stands between the subject and the payload; an identifier never holds it. */
    private static final String SEPARATOR = "\n";

    private final EventCodec codec;
    private final Serializer others;

    public EventLogSerializer(EventCodec codec, Serializer others) {
        this.codec = codec;
        this.others = others;
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> form) {
        if (!(object instanceof DomainEvent event)) {
            return others.serialize(object, form);
        }
        Encoded encoded = codec.encode(event);
        byte[] bytes = (encoded.subject() + SEPARATOR + encoded.payload()).getBytes(StandardCharsets.UTF_8);
        return new SimpleSerializedObject<>(
                others.getConverter().convert(bytes, form), form, encoded.name(), String.valueOf(encoded.revision()));
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> stored) {
        String name = stored.getType().getName();
        if (EventCatalogue.classOf(name).isEmpty()) {
            return others.deserialize(stored);
        }
        byte[] bytes = others.getConverter().convert(stored, byte[].class).getData();
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, 2);
        int revision = Integer.parseInt(stored.getType().getRevision());
        return (T) codec.decode(new Encoded(name, revision, parts[0], parts[1]));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> form) {
        return others.canSerializeTo(form);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return EventCatalogue.classOf(type.getName())
                .<Class>map(found -> found)
                .orElseGet(() -> others.classForType(type));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        if (DomainEvent.class.isAssignableFrom(type)) {
            WireName name = EventCatalogue.wireName(type);
            return new SimpleSerializedType(name.value(), String.valueOf(name.revision()));
        }
        return others.typeForClass(type);
    }

    @Override
    public Converter getConverter() {
        return others.getConverter();
    }
}
