package org.mirubato.infra.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.DomainEvent;
import org.mirubato.domain.EventCatalogue;
import org.mirubato.domain.Personal;
import org.mirubato.domain.WireName;
import org.mirubato.infra.eventlog.EventCodec.Encoded;
import org.mirubato.infra.eventlog.EventCodec.UnknownEventException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What older versions have written, with an event that was made up for it: {@code note.taken}, in three revisions. */
class UpcastersTest {

    private static final List<Class<? extends DomainEvent>> TYPES = List.of(NoteTaken.class);
    private static final Upcaster RENAMED = new Step(
            "note.taken", 1, Optional.of(List.of("remark")), payload -> payload.set("text", payload.remove("remark")));
    private static final Upcaster WITH_STARS =
            new Step("note.taken", 2, Optional.empty(), payload -> payload.put("stars", 1));

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final SubjectKeys keys = KeysInMemory.keys();
    private final EventCodec codec = new EventCodec(mapper, keys, Upcasters.of(TYPES, List.of(RENAMED, WITH_STARS)));

    @Test
    void the_first_revision_goes_through_every_step_and_a_renamed_personal_field_opens_under_its_old_name() {
        Encoded first = codec.encode(new NoteTakenOne("user_01", "slower here"));

        DomainEvent read = codec.decode(first);

        assertThat(first.payload()).contains("enc:").doesNotContain("slower");
        assertThat(read).isEqualTo(new NoteTaken("user_01", "slower here", 1));
    }

    @Test
    void the_second_revision_goes_through_the_last_step_alone() {
        Encoded second = codec.encode(new NoteTakenTwo("user_01", "slower here"));

        DomainEvent read = codec.decode(second);

        assertThat(read).isEqualTo(new NoteTaken("user_01", "slower here", 1));
    }

    @Test
    void the_current_revision_goes_through_none() {
        Encoded current = codec.encode(new NoteTaken("user_01", "slower here", 5));

        DomainEvent read = codec.decode(current);

        assertThat(read).isEqualTo(new NoteTaken("user_01", "slower here", 5));
    }

    @Test
    void an_erased_field_of_an_old_revision_reads_as_erased() {
        Encoded first = codec.encode(new NoteTakenOne("user_01", "slower here"));
        EventCodec afterErasure =
                new EventCodec(mapper, KeysInMemory.keys(), Upcasters.of(TYPES, List.of(RENAMED, WITH_STARS)));

        DomainEvent read = afterErasure.decode(first);

        assertThat(read).isEqualTo(new NoteTaken("user_01", Personal.ERASED, 1));
    }

    @Test
    void an_old_revision_is_shown_in_the_shape_it_was_written_in() {
        Encoded first = codec.encode(new NoteTakenOne("user_01", "slower here"));

        ObjectNode shown = codec.opened(first);

        assertThat(shown.propertyNames()).containsExactly("subject", "remark");
        assertThat(shown.path("remark").asString()).isEqualTo("slower here");
    }

    @Test
    void a_revision_of_a_newer_version_is_unknown_and_is_shown_sealed() {
        Encoded newer = new Encoded("note.taken", 4, "user_01", "{\"text\":\"enc:abc\"}");

        ObjectNode shown = codec.opened(newer);

        assertThat(shown.path("text").asString()).isEqualTo("enc:abc");
        assertThatThrownBy(() -> codec.decode(newer))
                .isInstanceOf(UnknownEventException.class)
                .hasMessageContaining("note.taken in revision 4");
        assertThatThrownBy(() -> codec.decode(new Encoded("note.taken", 0, "user_01", "{}")))
                .isInstanceOf(UnknownEventException.class);
    }

    @Test
    void a_gap_in_the_chain_is_refused_with_the_revision_that_is_missing() {
        assertThatThrownBy(() -> Upcasters.of(TYPES, List.of(RENAMED)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No upcaster reads revision 2 of note.taken, which a log may hold: add one that makes it"
                        + " revision 3.");
    }

    @Test
    void two_upcasters_of_one_revision_are_refused() {
        assertThatThrownBy(() -> Upcasters.of(TYPES, List.of(RENAMED, WITH_STARS, RENAMED)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Two upcasters read revision 1 of note.taken: keep one of them.");
    }

    @Test
    void an_upcaster_that_reads_no_old_revision_is_refused() {
        Upcaster ofTheCurrent = new Step("note.taken", 3, Optional.empty(), payload -> payload);

        assertThatThrownBy(() -> Upcasters.of(TYPES, List.of(RENAMED, WITH_STARS, ofTheCurrent)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("An upcaster reads revision 3 of note.taken, which is no old revision of an event of this"
                        + " version: correct its name and revision, or remove it.");
        assertThatThrownBy(() -> Upcasters.of(List.of(), List.of(RENAMED))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_revision_of_this_version_is_known() {
        Upcasters upcasters = Upcasters.ofThisVersion();

        assertThat(EventCatalogue.all()).allSatisfy(type -> {
            WireName name = EventCatalogue.wireName(type);
            EventRevisions revisions = upcasters.of(name.value()).orElseThrow();
            assertThat(revisions.steps()).hasSize(name.revision() - 1);
            assertThat(revisions.knows(name.revision())).isTrue();
            assertThat(revisions.knows(name.revision() + 1)).isFalse();
        });
    }

    @WireName("note.taken")
    record NoteTakenOne(String subject, @Personal String remark) implements DomainEvent {}

    @WireName(value = "note.taken", revision = 2)
    record NoteTakenTwo(String subject, @Personal String text) implements DomainEvent {}

    @WireName(value = "note.taken", revision = 3)
    record NoteTaken(String subject, @Personal String text, int stars) implements DomainEvent {}

    private record Step(String name, int from, Optional<List<String>> personal, UnaryOperator<ObjectNode> change)
            implements Upcaster {

        @Override
        public ObjectNode upcast(ObjectNode payload) {
            return change.apply(payload);
        }
    }
}
