package org.mirubato.infra.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.event.Event;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.AccountCommand.AssignRole;
import org.mirubato.domain.identity.AccountCommand.RegisterAccount;
import org.mirubato.domain.identity.AccountDirectory;
import org.mirubato.domain.identity.AccountEvent.AccountRegistered;
import org.mirubato.domain.identity.EmailAddress;
import org.mirubato.domain.identity.Role;
import org.mirubato.domain.identity.UserId;
import org.mirubato.infra.TestServer;
import org.mirubato.infra.TestUser;
import org.mirubato.infra.eventlog.PostgresEventStorageEngine;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The application with Axon Server as event store, against a small peer of our own: no Axon Server takes part. */
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AxonServerIT {

    /** In any order they pass; in this one they wait less. */
    private static final int WHILE_IT_WAS_NEVER_THERE = 1;

    private static final int AFTER_ALL_OTHERS = Integer.MAX_VALUE;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TWO_ATTEMPTS = Duration.ofMillis(2_500);
    private static final SmallPeer PEER = new SmallPeer();
    private static final String ADDRESS = "Axon Server at 127.0.0.1:" + PEER.port();

    private static TestServer server;

    private final UserId user =
            new UserId("user_" + UUID.randomUUID().toString().replace("-", ""));
    private final EmailAddress email = new EmailAddress(user.value() + "@example.org");

    @BeforeAll
    static void startWithoutAPeer() {
        server = TestServer.startFresh(
                "axon",
                "--mirubato.event-store=axon-server",
                "--mirubato.axon-server.servers=127.0.0.1:" + PEER.port());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.close();
        PEER.stop();
    }

    @Test
    @Order(WHILE_IT_WAS_NEVER_THERE)
    void without_a_server_the_application_runs_says_why_it_is_not_ready_and_says_it_once(CapturedOutput output)
            throws InterruptedException {
        whileThePeerIsAway();
        TestUser anybody = TestUser.withToken(server.url(), "");

        HttpResponse<String> ready = anybody.get("/readyz");

        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("Axon Server").contains("does not answer");
        assertThat(anybody.get("/livez").statusCode()).isEqualTo(200);
        LockSupport.parkNanos(TWO_ATTEMPTS.toNanos());
        assertThat(times(output, ADDRESS + " does not answer"))
                .as("said at the start, and again after each time that it answered")
                .isEqualTo(times(output, ADDRESS + " answers") + 1);
    }

    @Test
    @Order(WHILE_IT_WAS_NEVER_THERE)
    void a_command_without_a_server_is_told_at_once_when_to_come_back() throws InterruptedException {
        whileThePeerIsAway();
        long before = System.nanoTime();

        HttpResponse<String> answer = TestUser.withToken(server.url(), "")
                .post("/api/auth/request-magic-link", "{\"email\":\"" + email + "\"}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("The event store does not answer");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void it_introduces_itself_and_is_ready_then() {
        onceThePeerAnswers();

        assertThat(PEER.platform().introduced())
                .isNotEmpty()
                .allSatisfy(client -> assertThat(client.getComponentName()).isEqualTo("mirubato"));
        assertThat(TestUser.withToken(server.url(), "").get("/readyz").statusCode())
                .isEqualTo(200);
    }

    @Test
    void events_are_appended_by_wire_name_and_revision_with_personal_fields_sealed() {
        onceThePeerAnswers();

        gateway().sendAndWait(new RegisterAccount(user, email, Role.USER));

        Event appended = PEER.events().of(user.value()).get(0);
        assertThat(appended.getPayload().getType()).isEqualTo("account.registered");
        assertThat(appended.getPayload().getRevision()).isEqualTo("1");
        assertThat(appended.getPayload().getData().toString(StandardCharsets.UTF_8))
                .startsWith(user.value() + "\n{")
                .contains("\"email\":\"enc:")
                .doesNotContain("example.org");
    }

    @Test
    void events_are_read_back_opened_by_aggregate_and_in_order() throws InterruptedException {
        onceThePeerAnswers();
        gateway().sendAndWait(new RegisterAccount(user, email, Role.USER));
        gateway().sendAndWait(new AssignRole(user, Role.TEACHER));
        EventStore store = server.bean(EventStore.class);

        assertThat(store.readEvents(user.value()).asStream())
                .extracting(message -> message.getPayload().getClass().getSimpleName())
                .containsExactly("AccountRegistered", "RoleAssigned");
        assertThat(readFromTheBeginning(store))
                .containsExactlyElementsOf(PEER.events().all().stream()
                        .map(Event::getMessageIdentifier)
                        .toList());
        assertThat(((AccountRegistered) store.readEvents(user.value()).next().getPayload()).email())
                .isEqualTo(email.value());
    }

    @Test
    void a_command_is_routed_by_its_aggregate_to_the_node_that_handles_it() {
        onceThePeerAnswers();

        gateway().sendAndWait(new RegisterAccount(user, email, Role.USER));

        List<Command> routed = PEER.commands().routed().stream()
                .filter(command -> routingKey(command).equals(user.value()))
                .toList();
        assertThat(routed).extracting(Command::getName).containsExactly(RegisterAccount.class.getName());
        assertThat(PEER.events().of(user.value())).hasSize(1);
    }

    @Test
    void of_two_accounts_with_one_address_the_second_is_refused_in_the_same_words_as_on_postgresql() {
        onceThePeerAnswers();
        gateway().sendAndWait(new RegisterAccount(user, email, Role.USER));
        UserId other = new UserId(user.value() + "b");

        assertThatThrownBy(() -> gateway().sendAndWait(new RegisterAccount(other, email, Role.USER)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));

        assertThat(PEER.events().of(other.value())).isEmpty();
        assertThat(server.bean(AccountDirectory.class).byEmail(email)).contains(user);
    }

    @Test
    void a_command_that_comes_twice_has_its_events_once() {
        onceThePeerAnswers();
        gateway().sendAndWait(new RegisterAccount(user, email, Role.USER));

        sendAs("first", new AssignRole(user, Role.TEACHER));
        sendAs("second", new AssignRole(user, Role.USER));
        sendAs("first", new AssignRole(user, Role.TEACHER));

        assertThat(PEER.events().of(user.value())).hasSize(3);
    }

    @Test
    void somebody_signs_in_and_reads_what_they_have_written() {
        onceThePeerAnswers();

        TestUser signedIn = TestUser.signIn(server.url(), email.value());

        assertThat(signedIn.get("/api/user/me").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(AFTER_ALL_OTHERS)
    void after_the_server_was_away_everything_goes_on_by_itself() throws InterruptedException {
        onceThePeerAnswers();
        gateway().sendAndWait(new RegisterAccount(user, email, Role.USER));
        int connections = PEER.platform().introduced().size();

        whileThePeerIsAway();
        onceThePeerAnswers();
        gateway().sendAndWait(new AssignRole(user, Role.TEACHER));

        assertThat(PEER.platform().introduced()).hasSizeGreaterThan(connections);
        assertThat(PEER.events().of(user.value())).hasSize(2);
    }

    private static int times(CapturedOutput output, String words) {
        return output.getAll().split(Pattern.quote(words), -1).length - 1;
    }

    private static CommandGateway gateway() {
        return server.bean(CommandGateway.class);
    }

    private void sendAs(String commandId, Object command) {
        Map<String, ?> metadata = Map.of(PostgresEventStorageEngine.COMMAND_ID, user.value() + ":" + commandId);
        gateway().sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(metadata));
    }

    private static String routingKey(Command command) {
        return command.getProcessingInstructionsList().stream()
                .filter(instruction -> instruction.getKey().name().equals("ROUTING_KEY"))
                .map(instruction -> instruction.getValue().getTextValue())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> readFromTheBeginning(EventStore store) throws InterruptedException {
        List<String> read = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(null)) {
            while (stream.hasNextAvailable(500, TimeUnit.MILLISECONDS)) {
                read.add(stream.nextAvailable().getIdentifier());
            }
        }
        return read;
    }

    private static void whileThePeerIsAway() throws InterruptedException {
        PEER.stop();
        await(() -> !server.bean(AxonServerLink.class).connected());
    }

    private static void onceThePeerAnswers() {
        PEER.start();
        await(() -> server.bean(AxonServerLink.class).connected());
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
