package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.AccountEvent;
import org.mirubato.domain.identity.SessionEvent;
import org.mirubato.domain.plan.FeedEvent;
import org.mirubato.domain.sync.SyncKind;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

class SyncCatalogueTest {

    /** What devices don't hold, and why. */
    private static final Map<Class<?>, String> LEFT_OUT = Map.of(
            AccountEvent.AccountRegistered.class, "a device learns who it is when it signs in",
            AccountEvent.RoleAssigned.class, "the role comes with the next access token",
            AccountEvent.AccountErased.class, "the whole stream goes",
            SessionEvent.SessionOpened.class, "secrets of one device are no other's business",
            SessionEvent.SessionRotated.class, "secrets of one device are no other's business",
            SessionEvent.SessionEnded.class, "the device finds out when its token is refused",
            FeedEvent.FeedOpened.class, "the address is told once, to whoever asked for it",
            FeedEvent.FeedRevoked.class, "a device asks whether there is an address when it shows it");

    private static final Encoders ENCODERS = new Encoders(all());

    @Test
    void every_kind_of_the_stream_is_known_to_those_who_take_changes_of_devices() {
        assertThat(all())
                .hasSize(SyncKind.values().length)
                .allSatisfy(encoder -> assertThat(SyncKind.of(encoder.kind()))
                        .as("SyncKind says whether a device can change a %s", encoder.kind())
                        .isPresent());
    }

    @Test
    void every_event_of_a_user_reaches_devices_or_is_left_out_for_a_reason() {
        List<Class<?>> all = userEvents();

        assertThat(all).hasSizeGreaterThan(10);
        assertThat(all)
                .allSatisfy(event -> assertThat(ENCODERS.encoderFor(event).isPresent() ^ LEFT_OUT.containsKey(event))
                        .as("%s has either an encoder or a reason to be left out", event.getName())
                        .isTrue());
        assertThat(all).containsAll(LEFT_OUT.keySet());
    }

    private static List<EntityEncoder<?>> all() {
        return List.of(
                new ScoreEncoder(Streams.JSON),
                new PieceEncoder(Streams.JSON),
                new EntryEncoder(Streams.JSON),
                new SessionEncoder(Streams.JSON),
                new PreferencesEncoder(Streams.JSON),
                new NoticeEncoder(Streams.JSON),
                new RepertoireEncoder(Streams.JSON),
                new GoalEncoder(Streams.JSON),
                new PlanEncoder(Streams.JSON),
                new OccurrenceEncoder(Streams.JSON),
                new TemplateEncoder(Streams.JSON));
    }

    private static List<Class<?>> userEvents() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(UserEvent.class));
        return scanner.findCandidateComponents("org.mirubato.domain").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .toList();
    }
}
