package org.mirubato.infra.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.security.OwnerSignIn;
import tools.jackson.databind.JsonNode;

class LogShowIT extends MirubatoIT {

    private static final String PATH = "/api/v2/admin/log";

    private final TestUser admin =
            TestUser.withToken(server().url(), server().bean(OwnerSignIn.class).commandLineToken());

    @Test
    void an_administrator_sees_the_log_page_by_page_and_reads_what_is_sealed_in_the_database() {
        newUser();

        JsonNode page = TestUser.json(admin.get(PATH + "?name=account.registered&limit=1"))
                .path("data");

        assertThat(page.path("events").size()).isOne();
        assertThat(page.path("events").path(0).path("payload").path("email").asString())
                .contains("@");
        assertThat(page.path("next").asLong())
                .isGreaterThan(page.path("events").path(0).path("position").asLong());
    }

    @Test
    void nobody_else_sees_it() {
        assertThat(newUser().get(PATH).statusCode()).isEqualTo(403);
    }

    @Test
    void a_page_that_is_too_long_is_refused_with_what_is_allowed() {
        HttpResponse<String> refused = admin.get(PATH + "?limit=1001");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(TestUser.json(refused).path("detail").asString())
                .isEqualTo("The limit of a page is a number from 1 to 1000.");
        assertThat(admin.get(PATH + "?from=0").statusCode()).isEqualTo(400);
    }
}
