package org.mirubato.processors.reading.outside;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a model is asked, and what its answer has to look like. Safe from any thread. */
enum OutsideQuestion {

    /** All that can be seen at the beginning of a score. */
    WHOLE(
            "score.schema.json",
            "This is a page of sheet music. Answer with one JSON object and nothing else, with those of these members that are printed"
                    + " on the page: title, composer, arranger, opus (opus and catalogue numbers), movement, tempo (the words over the"
                    + " first bar), instruments (a list), keyFifths (the key signature: sharps positive, flats negative), time (such as"
                    + " 3/4). Leave out what you do not see. Do not guess."),

    /** For models that can't keep to more. */
    SIMPLE(
            "title.schema.json",
            "This is a page of sheet music. Answer with a JSON object that has two members and nothing else: title, the title as it is"
                    + " printed, and composer, the composer as printed. Leave out what you do not see.");

    private final String words;
    private final Schema schema;

    OutsideQuestion(String file, String words) {
        this.words = words;
        try (InputStream in = Objects.requireNonNull(OutsideQuestion.class.getResourceAsStream(file))) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String words() {
        return words;
    }

    JsonNode schema() {
        return schema.getSchemaNode();
    }

    /** The answer, when it is JSON and fits the schema; models like to put it between the marks of a block of code. */
    Optional<JsonNode> accepted(String answer) {
        String json = answer.strip().replaceFirst("^```(json)?\\s*", "").replaceFirst("\\s*```$", "");
        try {
            JsonNode read = JsonMapper.shared().readTree(json);
            return schema.validate(read).isEmpty() ? Optional.of(read) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
