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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seals and opens the {@link Personal} components of events; a sealed text reads {@code enc:…} in the database, and anything else
 * {@code enc:json:…}, sealed as a whole. Each is bound to the event's wire name and the component's name at the time of writing.
 */
final class PersonalFields {

    private static final String PREFIX = "enc:";
    private static final String JSON_PREFIX = "enc:json:";
    private static final JsonMapper JSON = JsonMapper.shared();

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
            if (plain != null && !plain.isNull()) {
                String text = plain.isString() ? plain.stringValue() : withoutNulls(plain);
                payload.put(
                        name,
                        (plain.isString() ? PREFIX : JSON_PREFIX)
                                + sealed(keys.forSealing(subject), text, context(event, name)));
            }
        }
    }

    /** What is null says nothing, so it need not be sealed. */
    private static String withoutNulls(JsonNode plain) {
        JsonNode copy = plain.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.removeNulls();
        }
        return JSON.writeValueAsString(copy);
    }

    /**
     * Opens in place; a text that can't be opened any more reads {@link Personal#ERASED}, anything else null.
     *
     * @param event the wire name
     * @param names the personal components, as they were called when the payload was written
     */
    void open(String event, List<String> names, String subject, ObjectNode payload) {
        for (String name : names) {
            JsonNode sealed = payload.get(name);
            String text = sealed != null && sealed.isString() ? sealed.stringValue() : "";
            Optional<Aead> key = text.startsWith(PREFIX) ? keys.forOpening(subject) : Optional.empty();
            if (text.startsWith(JSON_PREFIX)) {
                String cipher = text.substring(JSON_PREFIX.length());
                payload.set(
                        name,
                        key.map(k -> JSON.readTree(opened(k, cipher, context(event, name))))
                                .orElseGet(payload::nullNode));
            } else if (text.startsWith(PREFIX)) {
                String cipher = text.substring(PREFIX.length());
                payload.put(
                        name,
                        key.map(k -> opened(k, cipher, context(event, name))).orElse(Personal.ERASED));
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
