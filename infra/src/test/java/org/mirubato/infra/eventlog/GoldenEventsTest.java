package org.mirubato.infra.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirubato.domain.DomainEvent;
import org.mirubato.domain.EventCatalogue;
import org.mirubato.domain.WireName;
import org.mirubato.infra.eventlog.EventCodec.Encoded;
import org.mirubato.infra.json.TextValueModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What has been written to a log once can be read by every later version. */
class GoldenEventsTest {

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new TextValueModule()).build();
    private final SubjectKeys keys = KeysInMemory.keys();
    private final EventCodec codec = new EventCodec(mapper, keys);

    static List<Class<? extends DomainEvent>> types() {
        return EventCatalogue.all();
    }

    static List<GoldenFile> files() {
        return GoldenFile.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_event_has_a_golden_file(Class<? extends DomainEvent> type) {
        WireName name = EventCatalogue.wireName(type);

        GoldenFile expected = goldenFileFor(type);

        assertThat(GoldenFile.pathOf(name))
                .withFailMessage(() -> "Save this as " + GoldenFile.pathOf(name) + ":\n" + expected.json())
                .exists();
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_is_stored_as_its_golden_file_shows(Class<? extends DomainEvent> type) {
        GoldenFile golden = GoldenFile.of(EventCatalogue.wireName(type));

        Encoded stored = codec.encode(SampleEvents.of(type));

        assertThat(stored.subject()).isEqualTo(golden.subject());
        assertThat(opened(type, stored)).isEqualTo(golden.event());
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_in_the_log_reads_back_as_itself(Class<? extends DomainEvent> type) {
        DomainEvent event = SampleEvents.of(type);

        DomainEvent read = codec.decode(codec.encode(event));

        assertThat(read).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_keeps_its_shape_as_long_as_it_keeps_its_revision(Class<? extends DomainEvent> type) {
        Map<String, String> golden =
                GoldenFile.of(EventCatalogue.wireName(type)).shape();

        Map<String, String> shape = EventShape.of(type);

        assertThat(ShapeChange.between(golden, shape)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void personal_fields_are_sealed_and_nothing_else_is(Class<? extends DomainEvent> type) {
        Map<String, String> personal = new TreeMap<>(EventShape.of(type));
        personal.values().removeIf(kind -> !kind.contains("personal"));

        ObjectNode stored =
                (ObjectNode) mapper.readTree(codec.encode(SampleEvents.of(type)).payload());

        assertThat(stored.propertyNames().stream()
                        .filter(name -> stored.get(name).asString("").startsWith("enc:")))
                .containsExactlyInAnyOrderElementsOf(personal.keySet());
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_revision_ever_written_can_still_be_read(GoldenFile golden) {
        Encoded stored = new Encoded(
                golden.name(),
                golden.revision(),
                golden.subject(),
                golden.event().toString());

        DomainEvent read = codec.decode(stored);

        assertThat(read).isEqualTo(SampleEvents.of(read.getClass(), golden.revision()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_older_revision_has_a_golden_file_and_an_upcaster(Class<? extends DomainEvent> type) {
        WireName name = EventCatalogue.wireName(type);

        List<String> lacks = GoldenFile.lacks(
                name, Upcasters.ofThisVersion().of(name.value()).orElseThrow());

        assertThat(lacks).isEmpty();
    }

    @Test
    void a_new_revision_without_golden_file_or_upcaster_of_the_old_one_is_noticed() {
        WireName raised = EventCatalogue.wireName(RaisedTwice.class);
        EventRevisions withoutSteps = EventRevisions.of(RaisedTwice.class, List.of());

        List<String> lacks = GoldenFile.lacks(raised, withoutSteps);

        assertThat(lacks)
                .containsExactly(
                        "score.deleted: revision 1 has no upcaster",
                        "score.deleted: revision 2 has no upcaster",
                        "score.deleted: revision 2 has no golden file");
    }

    /** As {@code ScoreDeleted} would be after two careless changes; its first revision has a golden file. */
    @WireName(value = "score.deleted", revision = 3)
    private record RaisedTwice(String subject) implements DomainEvent {}

    private GoldenFile goldenFileFor(Class<? extends DomainEvent> type) {
        Encoded stored = codec.encode(SampleEvents.of(type));
        return new GoldenFile(
                stored.name(), stored.revision(), stored.subject(), EventShape.of(type), opened(type, stored));
    }

    private ObjectNode opened(Class<? extends DomainEvent> type, Encoded stored) {
        ObjectNode payload = (ObjectNode) mapper.readTree(stored.payload());
        new PersonalFields(keys).open(stored.name(), PersonalFields.componentsOf(type), stored.subject(), payload);
        return payload;
    }
}
