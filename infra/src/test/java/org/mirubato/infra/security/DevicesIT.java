package org.mirubato.infra.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.Eventually.until;
import static org.mirubato.infra.TestUser.json;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import tools.jackson.databind.JsonNode;

/** A user sees the devices that they are signed in on, and can sign them out. */
class DevicesIT extends MirubatoIT {

    private final String email = "clara-" + UUID.randomUUID() + "@example.org";

    @Test
    void a_device_that_is_signed_out_from_another_is_out_at_once() {
        TestUser phone = TestUser.signIn(server().url(), email);
        TestUser desk = TestUser.signIn(server().url(), email);
        until(() -> devices(desk).size() == 2);
        JsonNode devices = devices(desk);
        assertThat(devices.findValuesAsString("current")).containsExactlyInAnyOrder("true", "false");

        int status = desk.delete("/api/v2/devices/" + other(devices)).statusCode();

        assertThat(status).isEqualTo(204);
        assertThat(phone.get("/api/user/me").statusCode()).isEqualTo(401);
        assertThat(desk.get("/api/user/me").statusCode()).isEqualTo(200);
        until(() -> devices(desk).size() == 1);
        assertThat(devices(desk).at("/0/current").asBoolean()).isTrue();
    }

    @Test
    void nobody_signs_out_the_devices_of_others() {
        TestUser phone = TestUser.signIn(server().url(), email);
        TestUser.signIn(server().url(), email);
        until(() -> devices(phone).size() == 2);
        String session = other(devices(phone));

        int status = newUser().delete("/api/v2/devices/" + session).statusCode();

        assertThat(status).isEqualTo(404);
        assertThat(devices(phone)).hasSize(2);
    }

    private static JsonNode devices(TestUser user) {
        return json(user.get("/api/v2/devices")).at("/data/items");
    }

    private static String other(JsonNode devices) {
        int nth = devices.at("/0/current").asBoolean() ? 1 : 0;
        return devices.path(nth).path("id").asString();
    }
}
