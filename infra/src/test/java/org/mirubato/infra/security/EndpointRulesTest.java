package org.mirubato.infra.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndpointRulesTest {

    @Test
    void what_no_rule_names_is_closed() {
        assertThat(EndpointRules.of("GET", "/api/forgotten")).isEmpty();
        assertThat(EndpointRules.of("DELETE", "/api/auth/refresh")).isEmpty();
        assertThat(EndpointRules.of("GET", "/api/v2/administrator")).isEmpty();
    }

    @Test
    void scores_need_somebody_signed_in() {
        assertThat(EndpointRules.of("GET", "/api/scores")).contains(Access.SIGNED_IN);
        assertThat(EndpointRules.of("PUT", "/api/v2/scores/x/reading/title")).contains(Access.SIGNED_IN);
        assertThat(EndpointRules.of("POST", "/api/upload")).contains(Access.SIGNED_IN);
    }

    @Test
    void pieces_need_somebody_signed_in() {
        assertThat(EndpointRules.of("PATCH", "/api/v2/pieces/x")).contains(Access.SIGNED_IN);
        assertThat(EndpointRules.of("PUT", "/api/pieces/update-name")).contains(Access.SIGNED_IN);
        assertThat(EndpointRules.of("GET", "/api/v2/composers")).contains(Access.SIGNED_IN);
    }

    @Test
    void the_logbook_needs_somebody_signed_in() {
        assertThat(EndpointRules.of("PATCH", "/api/v2/entries/entry_1")).contains(Access.SIGNED_IN);
        assertThat(EndpointRules.of("POST", "/api/v2/sessions/session_1/finish"))
                .contains(Access.SIGNED_IN);
    }

    @Test
    void changes_of_devices_need_somebody_signed_in_and_a_socket_its_ticket() {
        assertThat(EndpointRules.of("POST", "/api/v2/sync/push")).contains(Access.SIGNED_IN);
        assertThat(EndpointRules.of("POST", "/api/v2/sync/ticket")).contains(Access.SIGNED_IN);
        assertThat(EndpointRules.of("GET", "/api/v2/sync/stream")).contains(Access.SIGNED_IN);
        assertThat(EndpointRules.of("GET", "/api/v2/sync/ws")).contains(Access.PUBLIC);
    }

    @Test
    void the_past_and_the_sums_need_somebody_signed_in_and_the_names_of_composers_nobody() {
        assertThat(EndpointRules.of("POST", "/api/v2/history/logbook_entry/entry_1/undo"))
                .contains(Access.SIGNED_IN);
        assertThat(EndpointRules.of("GET", "/api/v2/insights/heatmap")).contains(Access.SIGNED_IN);
        assertThat(EndpointRules.of("GET", "/api/v2/today")).contains(Access.SIGNED_IN);
        assertThat(EndpointRules.of("PUT", "/api/user/preferences")).contains(Access.SIGNED_IN);
        assertThat(EndpointRules.of("GET", "/api/autocomplete/composers")).contains(Access.OPTIONAL);
    }

    @Test
    void repertoire_and_goals_need_somebody_signed_in() {
        assertThat(EndpointRules.of("DELETE", "/api/repertoire/air-bach/dissociate"))
                .contains(Access.SIGNED_IN);
        assertThat(EndpointRules.of("PATCH", "/api/v2/goals/goal_1")).contains(Access.SIGNED_IN);
        assertThat(EndpointRules.of("GET", "/repertoire/piece_1")).contains(Access.PUBLIC);
    }

    @Test
    void the_console_needs_an_administrator_and_an_encoded_letter_changes_nothing() {
        assertThat(EndpointRules.of("GET", "/api/v2/admin/jobs/dead")).contains(Access.ADMIN);
        assertThat(EndpointRules.of("GET", "/api/v2/%61dmin/jobs/dead")).contains(Access.ADMIN);
        assertThat(EndpointRules.of("GET", "/actuator/metrics")).contains(Access.ADMIN);
    }

    @Test
    void health_and_the_app_are_for_everybody() {
        assertThat(EndpointRules.of("GET", "/actuator/health/readiness")).contains(Access.PUBLIC);
        assertThat(EndpointRules.of("GET", "/auth/verify")).contains(Access.PUBLIC);
        assertThat(EndpointRules.of("HEAD", "/assets/index-1.js")).contains(Access.PUBLIC);
    }
}
