package org.mirubato.query.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.insight.LearningStatus;
import org.mirubato.domain.insight.PractisedPiece;
import org.mirubato.domain.insight.Standing;

class StandingJoinTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final PractisedPiece GIGUE = new PractisedPiece("Gigue", "J. S. Bach", DAY, 20, 90);

    @Test
    void the_same_piece_is_told_once_however_it_is_written() {
        WantedPiece item = new WantedPiece(
                SameNames.marks("gigue", "Johann Sebastian Bach"),
                "Gigue",
                "Johann Sebastian Bach",
                LearningStatus.POLISHED,
                null,
                DAY.plusDays(20),
                4);
        WantedPiece aim = aim(SameNames.marks("Gigue", "Bach, Johann Sebastian"), "Gigue", DAY.plusDays(3));

        List<Standing> standings = new StandingJoin(List.of(GIGUE), List.of(aim)).with(List.of(item));

        assertThat(standings).hasSize(1);
        Standing one = standings.get(0);
        assertThat(one.last()).isEqualTo(DAY);
        assertThat(one.recentMinutes()).isEqualTo(20);
        assertThat(one.deadline()).isEqualTo(DAY.plusDays(3));
        assertThat(one.difficulty()).isEqualTo(4);
        assertThat(one.status()).isEqualTo(LearningStatus.POLISHED);
    }

    @Test
    void a_goal_gives_its_day_to_the_piece_that_it_is_about() {
        WantedPiece aim = aim(SameNames.marks("Gigue", "Johann Sebastian Bach"), "Gigue", DAY.plusDays(3));
        WantedPiece undated = aim(SameNames.marks("Gigue", "Johann Sebastian Bach"), "Gigue", null);

        List<Standing> standings = new StandingJoin(List.of(GIGUE), List.of(undated, aim)).with(List.of());

        assertThat(standings).hasSize(1);
        assertThat(standings.get(0).deadline()).isEqualTo(DAY.plusDays(3));
        assertThat(standings.get(0).status()).isEqualTo(LearningStatus.UNKNOWN);
    }

    @Test
    void a_goal_makes_its_piece_known_once_unless_nobody_knows_what_it_is_called() {
        WantedPiece named = aim(Set.of("piece_1"), "Sarabande", null);
        WantedPiece nameless = aim(Set.of("score_1"), "", DAY);

        List<Standing> standings = new StandingJoin(List.of(GIGUE), List.of(named, named, nameless)).with(List.of());

        assertThat(standings).extracting(Standing::title).containsExactly("Gigue", "Sarabande");
    }

    private static WantedPiece aim(Set<String> marks, String title, @Nullable LocalDate day) {
        return new WantedPiece(marks, title, null, LearningStatus.PLANNED, null, day, null);
    }
}
