package org.mirubato.infra.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.mirubato.domain.DomainCommand;
import org.mirubato.domain.DomainEvent;
import org.mirubato.domain.EventCatalogue;
import org.mirubato.domain.Personal;
import org.mirubato.domain.UserEvent;
import org.mirubato.domain.identity.AccountCommand.AssignRole;
import org.mirubato.domain.identity.AccountCommand.RegisterAccount;
import org.mirubato.domain.identity.SessionCommand.EndSession;
import org.mirubato.domain.identity.SessionCommand.OpenSession;
import org.mirubato.domain.identity.SessionCommand.RotateSession;
import org.mirubato.domain.identity.SignInLinkCommand.IssueSignInLink;
import org.mirubato.domain.identity.SignInLinkCommand.UseSignInLink;
import org.mirubato.domain.identity.SignInLinkEvent.SignInLinkIssued;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.notice.NoticeCommand.GiveNotice;
import org.mirubato.domain.score.ScoreCommand.CompleteProcessing;
import org.mirubato.domain.score.ScoreCommand.FailProcessing;
import org.mirubato.domain.score.ScoreCommand.RecordInspection;
import org.mirubato.domain.score.ScoreCommand.RecordPage;
import org.mirubato.domain.score.ScoreCommand.RecordReading;
import org.mirubato.domain.score.ScoreCommand.RecordRereading;
import org.mirubato.domain.score.ScoreCommand.RecordThumbnail;
import org.mirubato.domain.score.ScoreCommand.RecordUnreadablePage;

/**
 * Whoever adds an event or a command is asked here for what belongs to it. Golden files, the sync stream and the erasure of an
 * account ask in tests of their own; export joins this list together with what does it.
 */
@AnalyzeClasses(packages = "org.mirubato", importOptions = DoNotIncludeTests.class)
class NothingForgottenTest {

    private static final String BY_PROCESSING = "sent by the processing of the score, never by a person";
    private static final String BY_SECRET = "whoever knows the secret may ask: that is its authorisation";

    private static final Map<Class<?>, String> COMMANDS_WITHOUT_ACTOR = Map.ofEntries(
            Map.entry(RegisterAccount.class, "sent by the server once a sign-in link was used"),
            Map.entry(AssignRole.class, "sent by the server for its owner's account"),
            Map.entry(IssueSignInLink.class, "anybody may ask for a link; it goes to the address alone"),
            Map.entry(UseSignInLink.class, BY_SECRET),
            Map.entry(OpenSession.class, "sent by the server once a sign-in link was used"),
            Map.entry(RotateSession.class, BY_SECRET),
            Map.entry(EndSession.class, BY_SECRET),
            Map.entry(RecordInspection.class, BY_PROCESSING),
            Map.entry(RecordThumbnail.class, BY_PROCESSING),
            Map.entry(RecordPage.class, BY_PROCESSING),
            Map.entry(RecordUnreadablePage.class, BY_PROCESSING),
            Map.entry(RecordReading.class, BY_PROCESSING),
            Map.entry(RecordRereading.class, BY_PROCESSING),
            Map.entry(CompleteProcessing.class, BY_PROCESSING),
            Map.entry(FailProcessing.class, BY_PROCESSING),
            Map.entry(GiveNotice.class, "sent by the clock, to whoever asked for it in the preferences"));

    private static final Map<Class<?>, String> PERSONAL_WITHOUT_USER =
            Map.of(SignInLinkIssued.class, "may be older than the account: the link is its own subject");

    @ArchTest
    static void every_event_is_in_the_catalogue(JavaClasses classes) {
        List<Class<?>> events = records(classes, DomainEvent.class).toList();

        assertThat(events).isNotEmpty();
        assertThat(EventCatalogue.all()).hasSameElementsAs(cast(events));
    }

    @ArchTest
    static void every_command_has_one_handler_in_an_aggregate(JavaClasses classes) {
        List<Class<?>> commands = records(classes, DomainCommand.class).toList();

        List<? extends Class<?>> handled = classes.stream()
                .filter(type -> type.isAnnotatedWith(Aggregate.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(CommandHandler.class))
                .map(NothingForgottenTest::command)
                .toList();

        assertThat(handled).doesNotHaveDuplicates();
        assertThat(commands).hasSameElementsAs(cast(handled));
    }

    @ArchTest
    static void every_command_names_the_person_who_asks_or_says_here_why_not(JavaClasses classes) {
        List<Class<?>> withoutActor = records(classes, DomainCommand.class)
                .filter(command -> Arrays.stream(command.getRecordComponents())
                        .noneMatch(part -> part.getName().equals("actor") && part.getType() == UserId.class))
                .toList();

        assertThat(withoutActor).hasSameElementsAs(COMMANDS_WITHOUT_ACTOR.keySet());
    }

    @ArchTest
    static void every_event_with_personal_fields_is_erased_with_its_user_or_says_here_why_not(JavaClasses classes) {
        List<Class<?>> notTheUsers = records(classes, DomainEvent.class)
                .filter(event -> Arrays.stream(event.getRecordComponents()).anyMatch(NothingForgottenTest::isPersonal))
                .filter(event -> !UserEvent.class.isAssignableFrom(event))
                .toList();

        assertThat(notTheUsers).hasSameElementsAs(PERSONAL_WITHOUT_USER.keySet());
    }

    private static boolean isPersonal(RecordComponent component) {
        return component.isAnnotationPresent(Personal.class);
    }

    private static Stream<Class<?>> records(JavaClasses classes, Class<?> kind) {
        return classes.stream()
                .filter(type -> type.isAssignableTo(kind) && type.isRecord())
                .map(JavaClass::reflect);
    }

    private static Class<?> command(JavaMethod handler) {
        return handler.getRawParameterTypes().get(0).reflect();
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> cast(List<?> list) {
        return (List<T>) list;
    }
}
