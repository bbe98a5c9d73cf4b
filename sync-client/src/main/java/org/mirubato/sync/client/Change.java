package org.mirubato.sync.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is to be done to one entity; only what is named changes. Used by one thread until it is handed over. */
public final class Change {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode json = JSON.createObjectNode();

    private Change(String kind, String id) {
        json.put("kind", kind).put("id", id);
    }

    /** As it goes over the wire, with {@code kind} and {@code id}; a number in it means nothing. */
    public static Change of(ObjectNode wire) {
        Change change = new Change(wire.path("kind").asString(), wire.path("id").asString());
        change.json.setAll(wire);
        change.json.remove("mid");
        return change;
    }

    /** Changes the entity, or makes it when it is not there; the id of a new one is made here. */
    public static Change of(String kind, String id) {
        return new Change(kind, id);
    }

    /** Deletes the entity. */
    public static Change deletion(String kind, String id) {
        return new Change(kind, id).op("delete");
    }

    /** Brings a deleted entity back. */
    public static Change restoration(String kind, String id) {
        return new Change(kind, id).op("restore");
    }

    /** Gives a field a value, which is whatever Jackson can write; null empties it. */
    public Change set(String field, @Nullable Object value) {
        return with("set", field, JSON.valueToTree(value));
    }

    /** Puts members into a field that is a set. */
    public Change add(String field, String... members) {
        return with("add", field, JSON.valueToTree(members));
    }

    /** Takes members out of a field that is a set. */
    public Change remove(String field, String... members) {
        return with("remove", field, JSON.valueToTree(members));
    }

    /** Adds to a number. */
    public Change increase(String field, long by) {
        return with("inc", field, JSON.valueToTree(by));
    }

    /** Changes a text, so that what others have changed elsewhere in it stays. */
    public Change text(String field, String from, String to) {
        return with("text", field, JSON.createObjectNode().put("from", from).put("to", to));
    }

    /** On this version, instead of the one that the device has when the change is handed over. */
    public Change on(long version) {
        json.put("base", version);
        return this;
    }

    /** As it goes over the wire, but for its number. */
    ObjectNode json() {
        return json.deepCopy();
    }

    private Change op(String op) {
        json.put("op", op);
        return this;
    }

    private Change with(String part, String field, JsonNode value) {
        json.withObjectProperty(part).set(field, value);
        return this;
    }
}
