package org.mirubato.infra.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.EmailAddress;
import org.mirubato.domain.identity.Role;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.domain.identity.UserId;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.http.OwnOrigins;
import org.mirubato.infra.http.PublicAddress;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import tools.jackson.databind.JsonNode;

class SignInIT extends MirubatoIT {

    private final Caller caller = new Caller(server().url());

    @Test
    void a_link_signs_in_once_and_not_twice() {
        String token = linkToken(Clock.systemUTC());

        HttpResponse<String> first = verify(token);
        HttpResponse<String> second = verify(token);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        assertThat(second.statusCode()).isEqualTo(401);
    }

    @Test
    void a_link_older_than_15_minutes_is_refused() {
        String token = linkToken(
                Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-15).minusSeconds(1)));

        assertThat(verify(token).statusCode()).isEqualTo(401);
    }

    @Test
    void a_link_with_another_secret_is_refused_and_goes_on_working() {
        String token = linkToken(Clock.systemUTC());

        assertThat(verify(token.substring(0, token.length() - 1) + "_").statusCode())
                .isEqualTo(401);
        assertThat(verify("lnk_unknown.secret").statusCode()).isEqualTo(401);
        assertThat(verify("nonsense").statusCode()).isEqualTo(401);
        assertThat(verify(token).statusCode()).isEqualTo(200);
    }

    @Test
    void signing_in_again_finds_the_same_account() {
        String email = email();

        String first =
                json(verify(linkToken(email, Clock.systemUTC()))).at("/user/id").asString();
        String second =
                json(verify(linkToken(email, Clock.systemUTC()))).at("/user/id").asString();

        assertThat(first).startsWith("user_").isEqualTo(second);
    }

    @Test
    void the_answer_does_not_tell_whether_an_address_has_an_account() {
        String known = email();
        verify(linkToken(known, Clock.systemUTC()));

        HttpResponse<String> ofKnown = requestLink(known);
        HttpResponse<String> ofUnknown = requestLink(email());

        assertThat(ofKnown.statusCode()).isEqualTo(ofUnknown.statusCode()).isEqualTo(200);
        assertThat(ofKnown.body()).isEqualTo(ofUnknown.body());
    }

    @Test
    void the_link_names_the_configured_host_whatever_the_request_says() {
        String email = email();
        caller.post("/api/auth/request-magic-link", "{\"email\":\"" + email + "\"}", "Origin", server().url());

        String mailbox = caller.send("GET", "/dev/mailbox", "").body();

        assertThat(mailbox.substring(mailbox.indexOf(email)))
                .contains(server().bean(PublicAddress.class).url() + "/auth/verify?token=");
    }

    @Test
    void the_contracts_client_gets_a_token_of_30_days_and_ours_one_of_15_minutes() {
        JsonNode contract = json(
                caller.post("/api/auth/verify-magic-link", "{\"token\":\"" + linkToken(Clock.systemUTC()) + "\"}"));
        JsonNode ours = json(verify(linkToken(Clock.systemUTC())));

        assertThat(contract.path("expiresIn").asLong()).isEqualTo(2_592_000);
        assertThat(ours.path("expiresIn").asLong()).isEqualTo(900);
    }

    @Test
    void a_refresh_token_that_comes_twice_ends_the_session_and_all_its_tokens() {
        JsonNode signedIn = json(verify(linkToken(Clock.systemUTC())));
        String old = "{\"refreshToken\":\"" + signedIn.path("refreshToken").asString() + "\"}";
        JsonNode renewed = json(caller.post("/api/v2/auth/refresh", old));
        String access = renewed.path("accessToken").asString();
        assertThat(caller.getAs(access, "/api/user/me").statusCode()).isEqualTo(200);

        HttpResponse<String> reused = caller.post("/api/v2/auth/refresh", old);

        assertThat(reused.statusCode()).isEqualTo(401);
        assertThat(caller.getAs(access, "/api/user/me").statusCode()).isEqualTo(401);
        String next = "{\"refreshToken\":\"" + renewed.path("refreshToken").asString() + "\"}";
        assertThat(caller.post("/api/v2/auth/refresh", next).statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_of_a_session_that_was_signed_out_is_refused() {
        JsonNode signedIn = json(
                caller.post("/api/auth/verify-magic-link", "{\"token\":\"" + linkToken(Clock.systemUTC()) + "\"}"));
        String access = signedIn.path("accessToken").asString();

        HttpResponse<String> out = caller.post("/api/auth/logout", "", "Authorization", "Bearer " + access);

        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.contains("Max-Age=0"));
        assertThat(caller.getAs(access, "/api/user/me").statusCode()).isEqualTo(401);
    }

    @Test
    void no_token_and_an_expired_token_are_told_apart() {
        Clock earlier = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-16));
        String expired = new AccessTokens(server().bean(JwtEncoder.class), earlier)
                .issue(new SessionId("ses_x"), new UserId("user_x"), Role.USER, Lifetime.SHORT);

        HttpResponse<String> none = caller.send("GET", "/api/user/me", "");
        HttpResponse<String> old = caller.getAs(expired, "/api/user/me");

        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(json(none).path("error").asString()).isEqualTo("No authentication token provided");
        assertThat(old.statusCode()).isEqualTo(401);
        assertThat(json(old).path("error").asString()).isEqualTo("Invalid or expired token");
    }

    @Test
    void a_stale_cookie_is_no_hindrance_to_signing_in() {
        HttpResponse<String> answer = caller.post(
                "/api/v2/auth/verify",
                "{\"token\":\"" + linkToken(Clock.systemUTC()) + "\"}",
                "Cookie",
                "auth-token=stale",
                "Sec-Fetch-Site",
                "same-origin");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void the_owner_is_an_administrator_with_a_link_and_a_token_for_the_command_line() {
        OwnerSignIn owner = server().bean(OwnerSignIn.class);

        String token = owner.commandLineToken();
        String link = owner.link();

        assertThat(json(caller.getAs(token, "/api/user/me")).path("role").asString())
                .isEqualTo("admin");
        assertThat(verify(link.substring(link.indexOf("token=") + 6)).statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> requestLink(String email) {
        return caller.post("/api/auth/request-magic-link", "{\"email\":\"" + email + "\"}");
    }

    private HttpResponse<String> verify(String token) {
        return caller.post("/api/v2/auth/verify", "{\"token\":\"" + token + "\",\"device\":\"test\"}");
    }

    private static String linkToken(Clock clock) {
        return linkToken(email(), clock);
    }

    private static String linkToken(String email, Clock clock) {
        String link = new SignInLinks(
                        server().bean(CommandGateway.class),
                        server().bean(PublicAddress.class),
                        server().bean(CorsRules.class),
                        server().context().getBeanProvider(OwnOrigins.class),
                        clock,
                        () -> UUID.randomUUID().toString())
                .issue(new EmailAddress(email));
        return link.substring(link.indexOf("token=") + 6);
    }

    private static String email() {
        return "clara-" + UUID.randomUUID() + "@example.org";
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Caller.json(answer);
    }
}
