package org.mirubato.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectedDevicesTest {

    private final Elsewhere elsewhere = new Elsewhere();
    private final SyncHub hub = new SyncHub(new SimpleMeterRegistry(), elsewhere);
    private final ConnectedDevices devices = new ConnectedDevices(hub, Runnable::run);
    private final List<String> replaced = new ArrayList<>();

    @Test
    void a_device_that_connects_at_another_node_ends_its_older_connection_here() {
        arrive("b1", "phone");

        elsewhere.says("user_anna", "phone", "b2");

        assertThat(replaced).containsExactly("b1");
    }

    @Test
    void a_word_of_an_older_connection_another_device_or_another_user_ends_none() {
        arrive("b1", "phone");

        elsewhere.says("user_anna", "phone", "a9");
        elsewhere.says("user_anna", "tablet", "b2");
        elsewhere.says("user_ben", "phone", "b2");

        assertThat(replaced).isEmpty();
        assertThat(elsewhere.told).containsExactly("user_anna phone b1");
    }

    @Test
    void a_word_that_comes_once_the_connection_has_gone_ends_nothing() {
        Waiting older = arrive("b1", "phone");
        Waiting newer = arrive("b2", "phone");
        devices.presence("b1").left(older, "phone");

        elsewhere.says("user_anna", "phone", "b3");
        devices.presence("b2").left(newer, "phone");
        elsewhere.says("user_anna", "phone", "b4");

        assertThat(replaced).containsExactly("b1", "b2");
    }

    @Test
    void a_connection_that_its_device_gave_up_does_not_end_the_one_opened_after_it() {
        arrive("b2", "phone");
        arrive("b1", "phone");

        assertThat(replaced).containsExactly("b1");
        assertThat(elsewhere.told).containsExactly("user_anna phone b2");
    }

    private Waiting arrive(String name, String device) {
        Waiting connection = new Waiting(name);
        devices.presence(name).arrived(connection, device);
        return connection;
    }

    private final class Waiting implements Presence.Connected {

        private final String name;

        Waiting(String name) {
            this.name = name;
        }

        @Override
        public void replaced() {
            replaced.add(name);
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
        public void wake() {}

        @Override
        public void tick() {}

        @Override
        public void close() {}
    }

    /** The other nodes: what was told of this one comes back to it as well. */
    private static final class Elsewhere implements SharedPlaces {

        private final List<String> told = new ArrayList<>();
        private Connections ear = (user, device, connection) -> {};

        void says(String user, String device, String connection) {
            ear.connected(user, device, connection);
        }

        @Override
        public boolean take(String user, int most) {
            return true;
        }

        @Override
        public void giveBack(String user) {}

        @Override
        public void connected(String user, String device, String connection) {
            told.add(user + " " + device + " " + connection);
            says(user, device, connection);
        }

        @Override
        public void hear(Connections elsewhere) {
            ear = elsewhere;
        }

        @Override
        public boolean isNewest(String user, String device, String connection) {
            return true;
        }
    }
}
