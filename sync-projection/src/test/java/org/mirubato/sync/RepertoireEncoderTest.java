package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.goal.GoalEvent.GoalProgressed;
import org.mirubato.domain.goal.GoalEvent.GoalRemoved;
import org.mirubato.domain.goal.GoalEvent.GoalSet;
import org.mirubato.domain.goal.GoalFacts;
import org.mirubato.domain.goal.GoalId;
import org.mirubato.domain.goal.GoalType;
import org.mirubato.domain.goal.GoalWords;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.repertoire.ItemNames;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemAdded;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRemoved;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRestored;
import org.mirubato.domain.repertoire.RepertoireEvent.StatusChanged;
import org.mirubato.domain.repertoire.RepertoireItemId;
import org.mirubato.domain.repertoire.RepertoireStatus;
import org.mirubato.domain.repertoire.StudiedPiece;
import org.mirubato.domain.testing.Histories.Recorded;
import tools.jackson.databind.JsonNode;

class RepertoireEncoderTest {

    private static final UserId ANNA = new UserId("user_anna");
    private static final StudiedPiece PIECE = new StudiedPiece("piece_1");
    private static final RepertoireItemId ITEM = RepertoireItemId.of(ANNA, PIECE);
    private static final GoalId GOAL = new GoalId("goal_1");
    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");

    private final Streams streams = new Streams();
    private long position;
    private long version;

    @Test
    void devices_get_an_item_as_it_is_now_until_it_is_removed_and_again_after() {
        tell(new ItemAdded(ITEM, ANNA, PIECE, RepertoireStatus.PLANNED, new ItemNames("Air", "Bach", null)));
        tell(new StatusChanged(ITEM, ANNA, RepertoireStatus.PLANNED, RepertoireStatus.LEARNING));
        JsonNode body = Streams.JSON.readTree(only().body());
        tell(new ItemRemoved(ITEM, ANNA));
        Op removed = only();
        tell(new ItemRestored(ITEM, ANNA));

        assertThat(only().kind()).isEqualTo("repertoire_item");
        assertThat(body.path("status").asString()).isEqualTo("learning");
        assertThat(body.path("statusHistory").size()).isEqualTo(1);
        assertThat(removed.deleted()).isTrue();
        assertThat(only().deleted()).isNull();
    }

    @Test
    void devices_get_a_goal_as_it_is_now_until_it_is_removed() {
        GoalWords words = new GoalWords("Play", "", "", List.of(), "{\"dailyMinutes\":20}", List.of(), List.of());
        tell(new GoalSet(GOAL, ANNA, new GoalFacts(GoalType.CUSTOM, 10.0, GoalFacts.NO_DATE), words));
        tell(new GoalProgressed(GOAL, ANNA, AT, 2.5, 2.5, null, ""));
        JsonNode body = Streams.JSON.readTree(only().body());
        tell(new GoalRemoved(GOAL, ANNA));

        assertThat(body.path("currentValue").asDouble()).isEqualTo(2.5);
        assertThat(body.path("practicePlan").path("dailyMinutes").asInt()).isEqualTo(20);
        assertThat(only().kind()).isEqualTo("goal");
        assertThat(only().deleted()).isTrue();
    }

    private void tell(UserEvent event) {
        streams.feed.batch(List.of(new Recorded(event, AT, version++, ++position)));
    }

    private Op only() {
        List<Op> ops =
                new ArrayList<>(streams.reading.read(ANNA.value(), Cursor.START).ops());
        assertThat(ops).hasSize(1);
        return ops.get(0);
    }
}
