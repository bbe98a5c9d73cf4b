package org.mirubato.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirubato.domain.identity.AccountEvent.AccountRegistered;
import org.mirubato.domain.score.ScoreEvent;
import org.mirubato.domain.score.ScoreEvent.ScoreUploaded;

class EventCatalogueTest {

    static List<Class<? extends DomainEvent>> types() {
        return EventCatalogue.all();
    }

    @Test
    void every_event_of_a_sealed_type_is_in_the_catalogue_in_the_order_of_its_declaration() {
        assertThat(EventCatalogue.all()).startsWith(AccountRegistered.class);
        assertThat(EventCatalogue.all().stream().filter(ScoreEvent.class::isAssignableFrom))
                .hasSize(ScoreEvent.class.getPermittedSubclasses().length)
                .startsWith(ScoreUploaded.class);
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_event_is_a_record_that_is_found_by_its_wire_name(Class<? extends DomainEvent> type) {
        WireName name = EventCatalogue.wireName(type);

        assertThat(type).isRecord();
        assertThat(name.value()).matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");
        assertThat(name.revision()).isPositive();
        assertThat(EventCatalogue.classOf(name.value())).contains(type);
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_personal_is_a_text_or_may_be_null_once_it_is_erased(Class<? extends DomainEvent> type) {
        assertThat(Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.isAnnotationPresent(Personal.class)))
                .allMatch(EventCatalogueTest::canBeErased, "is a text or nullable");
        assertThat(type.getRecordComponents())
                .extracting(RecordComponent::getName)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_name_that_this_version_does_not_know_has_no_class() {
        assertThat(EventCatalogue.classOf("score.played-by-robots")).isEmpty();
    }

    @Test
    void what_is_no_event_has_no_wire_name() {
        assertThatThrownBy(() -> EventCatalogue.wireName(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("java.lang.String has no wire name");
    }

    private static boolean canBeErased(RecordComponent component) {
        return component.getType() == String.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
