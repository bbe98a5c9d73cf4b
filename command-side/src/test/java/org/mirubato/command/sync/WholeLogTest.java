package org.mirubato.command.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.Refusal;

class WholeLogTest {

    private boolean shown;
    private int decisions;

    @Test
    void what_a_read_model_does_not_show_yet_is_looked_for_again_once_it_has_caught_up() {
        WholeLog log = new WholeLog(() -> {
            shown = true;
            return true;
        });

        assertThat(log.decided(this::found)).isEqualTo("there");
        assertThat(decisions).isEqualTo(2);
    }

    @Test
    void what_read_models_that_stand_still_do_not_show_is_not_refused() {
        WholeLog log = new WholeLog(() -> false);

        assertThatThrownBy(() -> log.decided(this::found)).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void what_goes_by_all_that_is_in_the_log_waits_for_read_models_that_stand_still() {
        ReadModels standing = () -> false;
        ReadModels there = () -> true;

        assertThatThrownBy(standing::requireCaughtUp).isInstanceOf(ConcurrencyException.class);
        assertThatNoException().isThrownBy(there::requireCaughtUp);
    }

    @Test
    void what_is_not_in_the_log_either_is_refused() {
        WholeLog log = new WholeLog(() -> true);

        assertThatThrownBy(() -> log.decided(this::found)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_refusal_of_another_kind_is_final() {
        WholeLog log = new WholeLog(() -> true);

        assertThatThrownBy(() -> log.done(() -> {
                    decisions++;
                    throw Refusal.invalid("Give a title.");
                }))
                .isInstanceOf(Refusal.class);
        assertThat(decisions).isEqualTo(1);
    }

    private String found() {
        decisions++;
        if (!shown) {
            throw Refusal.notFound("There is none.");
        }
        return "there";
    }
}
