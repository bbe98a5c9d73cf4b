package org.mirubato.command.sync;

import java.io.InputStream;
import java.util.function.Consumer;
import org.mirubato.domain.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A body that may hold many things and is read one by one, so that no more than one of them is in memory. */
public final class StreamedBody implements AutoCloseable {

    private static final String BROKEN =
            "The JSON breaks off or can't be read at line %d, column %d: what stands before it is taken. Mend it, and send it again.";

    private final JsonParser parser;

    public StreamedBody(InputStream body) {
        parser = JsonMapper.shared().createParser(body);
    }

    /** What happens with the fields of an object. Each of them is read with one of the methods of the body, or skipped. */
    public interface Fields {

        void field(String name);
    }

    /**
     * Goes through the fields of the object that stands here.
     *
     * @param what what is missing when there is none, as a sentence
     * @throws Refusal (invalid) when there is no object here, or the body can't be read
     */
    public void object(String what, Fields fields) {
        reading(() -> {
            JsonToken token = parser.currentToken() == null ? parser.nextToken() : parser.currentToken();
            if (token != JsonToken.START_OBJECT) {
                throw Refusal.invalid(what);
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                fields.field(name);
                // what nobody has read
                parser.skipChildren();
            }
        });
    }

    /** The members of the list that stands here, each in whole; a single value is a list of one, null is none. */
    public void list(Consumer<JsonNode> member) {
        reading(() -> {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                JsonNode single = parser.readValueAsTree();
                if (!single.isNull()) {
                    member.accept(single);
                }
                return;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                member.accept(parser.readValueAsTree());
            }
        });
    }

    /** Goes to the beginning, and says whether a list stands there. */
    public boolean beginsWithList() {
        boolean[] list = {false};
        reading(() -> list[0] = parser.nextToken() == JsonToken.START_ARRAY);
        return list[0];
    }

    /** Whether a text stands here. */
    public boolean holdsText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    /** Whether a list or an object stands here. */
    public boolean holdsMany() {
        return parser.currentToken() == JsonToken.START_ARRAY || parser.currentToken() == JsonToken.START_OBJECT;
    }

    /** The value that stands here, in whole. */
    public JsonNode value() {
        return parser.readValueAsTree();
    }

    @Override
    public void close() {
        parser.close();
    }

    private void reading(Runnable work) {
        try {
            work.run();
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException e) {
            var where = parser.currentLocation();
            throw Refusal.invalid(BROKEN.formatted(where.getLineNr(), where.getColumnNr()));
        }
    }
}
