package org.mirubato.infra.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;

/** Two browsers of one user with the reference's web app, which work without a connection for a while. */
@Timeout(120)
class ReferenceClientsIT extends MirubatoIT {

    private final String name = "musician-" + UUID.randomUUID();
    private final TestUser anna = server().signIn(name);
    private final ReferenceApp desk = new ReferenceApp(server().url(), anna, "web_1_desk");
    private final ReferenceApp phone = new ReferenceApp(server().url(), server().signIn(name), "web_2_phone");

    @Test
    void entries_made_edited_and_deleted_offline_are_in_both_in_the_end() {
        desk.load();
        phone.load();
        desk.write("e1", "together", 10);
        desk.write("e2", "to be deleted", 20);
        desk.write("e3", "to be edited", 30);
        desk.settle();
        phone.settle();
        assertThat(phone.shown()).isEqualTo(desk.shown()).hasSize(3);

        desk.close();
        phone.close();
        desk.write("e4", "made at the desk", 40);
        desk.delete("e2");
        phone.write("e5", "made on the phone", 50);
        phone.write("e3", "edited on the phone", 31);
        desk.reconnect();
        phone.reconnect();
        settle();

        assertThat(desk.shown())
                .isEqualTo(phone.shown())
                .isEqualTo(ReferenceApp.held(anna))
                .containsOnlyKeys("e1", "e3", "e4", "e5")
                .containsEntry("e3", "edited on the phone/31");
    }

    @Test
    void a_page_that_is_loaded_again_changes_nothing() {
        desk.load();
        desk.write("e1", "once", 10);
        desk.settle();
        until(server()::caughtUp);
        String before = status();

        desk.load();
        phone.load();
        settle();

        assertThat(status()).isEqualTo(before);
        assertThat(phone.shown()).isEqualTo(desk.shown()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void whatever_two_browsers_do_and_whenever_they_are_away_they_end_with_what_the_server_has(long seed) {
        Random random = new Random(seed);
        List<ReferenceApp> apps = List.of(desk, phone);
        apps.forEach(ReferenceApp::load);
        for (int step = 0; step < 40; step++) {
            ReferenceApp app = apps.get(random.nextInt(2));
            String id = "e" + random.nextInt(8);
            switch (random.nextInt(12)) {
                case 0 -> app.close();
                case 1 -> {
                    app.close();
                    app.reconnect();
                }
                case 2 -> {
                    app.close();
                    app.reconnectAtOnce();
                }
                case 3 -> app.load();
                case 4 -> app.delete(id);
                default -> app.write(id, "step " + step, 1 + random.nextInt(60));
            }
        }
        // what was on its way over a connection that broke goes with the next load, like everything
        apps.forEach(ReferenceApp::load);
        settle();

        assertThat(desk.shown()).as("seed " + seed).isEqualTo(ReferenceApp.held(anna));
        assertThat(phone.shown()).as("seed " + seed).isEqualTo(ReferenceApp.held(anna));
    }

    /** What one has still to send is in the stream once it has settled; then the other is told. */
    private void settle() {
        desk.settle();
        phone.settle();
        desk.settle();
    }

    private String status() {
        return TestUser.json(anna.get("/api/sync/status")).path("syncToken").asString();
    }
}
