package org.mirubato.processors.reading.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mirubato.domain.piece.CatalogueNumber;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.processors.reading.InstrumentNames;
import org.mirubato.processors.reading.PageReader;
import org.mirubato.processors.reading.ReadablePages;
import org.mirubato.processors.reading.ReaderAtRestException;
import org.mirubato.processors.reading.picture.PagePicture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Shows a score's first page of music to a model outside and takes what fits the schema. An answer that does not is followed by one
 * simpler question; after that the model has nothing to say. Such models name no places and do not know how sure they are, so each
 * value has the same modest confidence: alone it is told and doubted, beside another reader's it settles a doubt. Safe from any
 * thread.
 */
public final class OutsideReader implements PageReader {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideReader.class);

    private static final double CONFIDENCE = 0.55;

    private final OutsideModel model;
    private final OutsideBudget budget;

    public OutsideReader(OutsideModel model, OutsideBudget budget) {
        this.model = model;
        this.budget = budget;
    }

    @Override
    public String name() {
        return "outside-1(" + model.name() + ")";
    }

    @Override
    public double reliability() {
        return 0.6;
    }

    /** @throws ReaderAtRestException when the day's questions have all been asked */
    @Override
    public List<ReadValue> read(ReadablePages pages) {
        if (pages.pictures().isEmpty()) {
            return List.of();
        }
        byte[] png = ShownPage.png(shown(pages.pictures()).upright());
        for (OutsideQuestion question : OutsideQuestion.values()) {
            Optional<JsonNode> answer = question.accepted(answer(question, png));
            if (answer.isPresent()) {
                return values(answer.get());
            }
        }
        LOG.info("The outside model {} does not answer by the schema", model.name());
        return List.of();
    }

    private String answer(OutsideQuestion question, byte[] png) {
        if (!budget.take()) {
            throw new ReaderAtRestException("All questions of this day have been asked");
        }
        try {
            return model.ask(question.words(), png, question.schema());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PagePicture shown(List<PagePicture> pictures) {
        return pictures.stream()
                .filter(picture -> !picture.staves().isEmpty())
                .findFirst()
                .orElse(pictures.get(0));
    }

    private static List<ReadValue> values(JsonNode answer) {
        List<ReadValue> values = new ArrayList<>();
        add(values, ReadField.TITLE, words(answer, "title"));
        add(values, ReadField.COMPOSER, words(answer, "composer"));
        add(
                values,
                ReadField.OPUS,
                CatalogueNumber.all(words(answer, "opus")).stream()
                        .map(CatalogueNumber::text)
                        .collect(Collectors.joining("; ")));
        add(values, ReadField.KEY_SIGNATURE, words(answer, "keyFifths"));
        add(values, ReadField.TIME_SIGNATURE, words(answer, "time"));
        String named =
                answer.path("instruments").valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
        add(values, ReadField.INSTRUMENTS, String.join(", ", InstrumentNames.in(named)));
        add(values, ReadField.TEMPO_MARKING, words(answer, "tempo"));
        add(values, ReadField.MOVEMENT, words(answer, "movement"));
        add(values, ReadField.ARRANGER, words(answer, "arranger"));
        return values;
    }

    private static String words(JsonNode answer, String member) {
        return answer.path(member)
                .asString("")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
    }

    private static void add(List<ReadValue> values, ReadField field, String value) {
        if (!value.isEmpty()) {
            values.add(new ReadValue(field, value, CONFIDENCE, "outside", null));
        }
    }
}
