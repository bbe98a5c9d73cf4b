package org.mirubato.infra.eventlog;

import com.google.crypto.tink.Aead;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mirubato.domain.EventCatalogue;
import org.mirubato.domain.Personal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals and opens the {@link Personal} components of events; a sealed text reads {@code enc:…} in the database. Each is bound to
 * the event's wire name and the component's name at the time of writing.
 */
final class PersonalFields {

    private static final String PREFIX = "enc:";

    private final SubjectKeys keys;
    private final Map<Class<?>, List<String>> components = new ConcurrentHashMap<>();

    PersonalFields(SubjectKeys keys) {
        this.keys = keys;
    }

    /** Seals in place. */
    void seal(Class<?> type, String subject, ObjectNode payload) {
        String event = EventCatalogue.wireName(type).value();
        for (String name : components.computeIfAbsent(type, PersonalFields::componentsOf)) {
            JsonNode plain = payload.get(name);
            if (plain != null && plain.isString()) {
                payload.put(name, PREFIX + sealed(keys.forSealing(subject), plain.stringValue(), context(event, name)));
            }
        }
    }

    /**
     * Opens in place; what can't be opened any more reads {@link Personal#ERASED}.
     *
     * @param event the wire name
     * @param names the personal components, as they were called when the payload was written
     */
    void open(String event, List<String> names, String subject, ObjectNode payload) {
        for (String name : names) {
            JsonNode sealed = payload.get(name);
            if (sealed != null && sealed.isString() && sealed.stringValue().startsWith(PREFIX)) {
                Optional<Aead> key = keys.forOpening(subject);
                String text = sealed.stringValue().substring(PREFIX.length());
                payload.put(
                        name,
                        key.map(k -> opened(k, text, context(event, name))).orElse(Personal.ERASED));
            }
        }
    }

    /** The personal components of an event class. */
    static List<String> componentsOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Personal.class))
                .map(RecordComponent::getName)
                .toList();
    }

    private static byte[] context(String event, String component) {
        return (event + "." + component).getBytes(StandardCharsets.UTF_8);
    }

    private static String sealed(Aead key, String plain, byte[] context) {
        try {
            byte[] cipher = key.encrypt(plain.getBytes(StandardCharsets.UTF_8), context);
            return Base64.getEncoder().withoutPadding().encodeToString(cipher);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A personal field could not be sealed.", e);
        }
    }

    private static String opened(Aead key, String sealed, byte[] context) {
        try {
            return new String(key.decrypt(Base64.getDecoder().decode(sealed), context), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A personal field could not be opened: it was changed after it was written.", e);
        }
    }
}
