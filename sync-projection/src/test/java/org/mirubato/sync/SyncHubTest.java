package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

class SyncHubTest {

    private final SyncHub hub = new SyncHub(new SimpleMeterRegistry(), SharedPlaces.ALONE);

    @Test
    void a_user_has_ten_places_and_those_of_the_dead_are_given_to_others() {
        for (int i = 0; i < 10; i++) {
            hub.enter(new Waiting(i == 3));
        }

        hub.enter(new Waiting(false));

        assertThat(hub.open()).isEqualTo(10);
        assertThatThrownBy(() -> hub.enter(new Waiting(false))).isInstanceOf(ErrorResponseException.class);
        assertThat(hub.open()).isEqualTo(10);
    }

    @Test
    void how_far_devices_were_told_is_known_while_one_of_them_listens() {
        hub.tell("user_anna", null, 6);
        assertThat(hub.toldOf("user_anna")).isZero();

        Waiting device = new Waiting(false);
        hub.enter(device);
        hub.tell("user_anna", null, 7);
        hub.ring("user_anna");
        assertThat(hub.toldOf("user_anna")).isEqualTo(7);

        hub.leave(device);
        assertThat(hub.toldOf("user_anna")).isZero();
    }

    private final class Waiting implements Listener {

        private final boolean dead;

        Waiting(boolean dead) {
            this.dead = dead;
        }

        @Override
        public String user() {
            return "user_anna";
        }

        @Override
        public Cursor cursor() {
            return Cursor.START;
        }

        @Override
        public void probe() {
            if (dead) {
                hub.leave(this);
            }
        }

        @Override
        public void wake() {
            // nobody rings
        }

        @Override
        public void tick() {
            // no time passes
        }

        @Override
        public void close() {
            // the hub stays
        }
    }
}
