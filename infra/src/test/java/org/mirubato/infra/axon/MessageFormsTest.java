package org.mirubato.infra.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirubato.domain.goal.GoalChange;
import org.mirubato.domain.goal.GoalCommand.ChangeGoal;
import org.mirubato.domain.goal.GoalCommand.LinkEntry;
import org.mirubato.domain.goal.GoalFacts;
import org.mirubato.domain.goal.GoalId;
import org.mirubato.domain.goal.GoalQuery.GoalFilter;
import org.mirubato.domain.goal.GoalQuery.GoalPractice;
import org.mirubato.domain.goal.GoalQuery.ListGoals;
import org.mirubato.domain.goal.GoalStatus;
import org.mirubato.domain.goal.GoalType;
import org.mirubato.domain.goal.GoalWords;
import org.mirubato.domain.goal.Milestone;
import org.mirubato.domain.identity.AccountCommand.RegisterAccount;
import org.mirubato.domain.identity.AccountQuery.AccountView;
import org.mirubato.domain.identity.AccountQuery.DeviceView;
import org.mirubato.domain.identity.AccountQuery.FindAccount;
import org.mirubato.domain.identity.AccountQuery.ListDevices;
import org.mirubato.domain.identity.AccountQuery.ListEndedSessions;
import org.mirubato.domain.identity.EmailAddress;
import org.mirubato.domain.identity.LinkId;
import org.mirubato.domain.identity.Preference;
import org.mirubato.domain.identity.PreferencesCommand.ChangePreferences;
import org.mirubato.domain.identity.PreferencesView;
import org.mirubato.domain.identity.PreferencesView.Kept;
import org.mirubato.domain.identity.Role;
import org.mirubato.domain.identity.SessionCommand.EndReason;
import org.mirubato.domain.identity.SessionCommand.EndSession;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.domain.identity.SignInLinkCommand.IssueSignInLink;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.insight.DayRange;
import org.mirubato.domain.insight.DayTotal;
import org.mirubato.domain.insight.Dimension;
import org.mirubato.domain.insight.InsightQuery.DayFacts;
import org.mirubato.domain.insight.InsightQuery.FindDay;
import org.mirubato.domain.insight.InsightQuery.FindInsights;
import org.mirubato.domain.insight.InsightQuery.Insights;
import org.mirubato.domain.insight.MoodOfDay;
import org.mirubato.domain.insight.PractisedPiece;
import org.mirubato.domain.insight.Share;
import org.mirubato.domain.piece.PieceCommand.AddPiece;
import org.mirubato.domain.piece.PieceCommand.NamedPiece;
import org.mirubato.domain.piece.PieceCommand.Placed;
import org.mirubato.domain.piece.PieceCommand.RenamePiece;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.piece.PieceNames;
import org.mirubato.domain.piece.PieceQuery.ListPieces;
import org.mirubato.domain.piece.PieceQuery.PieceCursor;
import org.mirubato.domain.piece.PieceQuery.PiecePage;
import org.mirubato.domain.piece.PieceQuery.Suggestion;
import org.mirubato.domain.piece.PieceQuery.Suggestions;
import org.mirubato.domain.piece.PieceView;
import org.mirubato.domain.plan.Flexibility;
import org.mirubato.domain.plan.PlanCommand.CreatePlan;
import org.mirubato.domain.plan.PlanFacts;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanKey;
import org.mirubato.domain.plan.PlanQuery.ListPlans;
import org.mirubato.domain.plan.PlanQuery.OccurrenceList;
import org.mirubato.domain.plan.PlanQuery.PlanPage;
import org.mirubato.domain.plan.PlanSchedule;
import org.mirubato.domain.plan.PlanStatus;
import org.mirubato.domain.plan.PlanWords;
import org.mirubato.domain.plan.RecurrenceRule;
import org.mirubato.domain.plan.ScheduleKind;
import org.mirubato.domain.plan.TemplateCommand.CountAdoption;
import org.mirubato.domain.practice.DocumentPage;
import org.mirubato.domain.practice.DocumentPage.Facet;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryPage;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntrySets;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryType;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.ExtraField;
import org.mirubato.domain.practice.LogbookCommand.ChangeEntry;
import org.mirubato.domain.practice.LogbookQuery.ListDocuments;
import org.mirubato.domain.practice.LogbookQuery.ListEntries;
import org.mirubato.domain.practice.PieceRef;
import org.mirubato.domain.repertoire.ItemChange;
import org.mirubato.domain.repertoire.ItemNames;
import org.mirubato.domain.repertoire.Performance;
import org.mirubato.domain.repertoire.PracticeStats;
import org.mirubato.domain.repertoire.RepertoireCommand.AddItem;
import org.mirubato.domain.repertoire.RepertoireCommand.RecordTempo;
import org.mirubato.domain.repertoire.RepertoireCommand.SetPerformances;
import org.mirubato.domain.repertoire.RepertoireQuery.ItemPractice;
import org.mirubato.domain.repertoire.RepertoireQuery.ListItems;
import org.mirubato.domain.repertoire.RepertoireQuery.RepertoirePage;
import org.mirubato.domain.repertoire.RepertoireStatus;
import org.mirubato.domain.repertoire.StudiedPiece;
import org.mirubato.domain.repertoire.Tempo;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.ListScoresToReread;
import org.mirubato.domain.score.MediaType;
import org.mirubato.domain.score.Place;
import org.mirubato.domain.score.ReadBy;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;
import org.mirubato.domain.score.ScoreCommand.FailProcessing;
import org.mirubato.domain.score.ScoreCommand.RecordReading;
import org.mirubato.domain.score.ScoreCommand.RecordRereading;
import org.mirubato.domain.score.ScoreCommand.UploadScore;
import org.mirubato.domain.score.ScoreId;
import org.mirubato.domain.score.ScorePage;
import org.mirubato.domain.score.ScoreQuery.ListScores;
import org.mirubato.domain.score.ScoreQuery.SortBy;
import org.mirubato.domain.score.ScoreView;
import org.mirubato.domain.score.ScoreView.PageView;
import org.mirubato.domain.score.ScoreView.Status;
import org.mirubato.infra.axonserver.FailureOverTheLink;

/** Messages between nodes: each kind of component that a command, a query or an answer has. */
class MessageFormsTest {

    private static final UserId USER = new UserId("user_01");
    private static final ScoreId SCORE = new ScoreId("score_01");
    private static final ContentHash HASH = new ContentHash("0123456789abcdef".repeat(4));
    private static final PieceId PIECE = new PieceId("piece_01");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.25Z");
    private static final ReadValue TITLE =
            new ReadValue(ReadField.TITLE, "Für Elise", 0.9, "text", new Place(1, 0.25, 0.0625, 0.5, 0.03125));

    private static final EntryPiece PRACTISED =
            new EntryPiece(new PieceRef("für elise||beethoven"), "Für Elise", null, "1-22", 60, null);

    private static final PlanFacts PLAN_FACTS = new PlanFacts(
            PlanStatus.ACTIVE,
            null,
            null,
            new PlanSchedule(
                    ScheduleKind.RECURRING,
                    new RecurrenceRule("FREQ=DAILY"),
                    30,
                    LocalTime.of(7, 0),
                    Flexibility.ANYTIME,
                    LocalDate.of(2026, 3, 1),
                    null,
                    "UTC"),
            null,
            null,
            true);

    private final Serializer messages = new SerializerConfig().messageSerializer();

    static Stream<Object> samples() {
        return Stream.of(
                new RegisterAccount(USER, new EmailAddress("clara@example.org"), Role.USER),
                new IssueSignInLink(new LinkId("lnk_01"), new EmailAddress("clara@example.org"), "aa".repeat(32), NOON),
                new EndSession(new SessionId("ses_01"), EndReason.SIGNED_OUT),
                new UploadScore(SCORE, USER, HASH, MediaType.PDF, "a.pdf", 12, Map.of(ReadField.TITLE, "Für Elise")),
                new RecordReading(SCORE, 1, new Reading("engraved-1", List.of(TITLE))),
                new RecordRereading(SCORE, 1, new Reading("engraved-2", List.of(TITLE))),
                new FailProcessing(SCORE, 1, null, "It took too long."),
                new FindAccount(USER),
                new AccountView(USER, "clara@example.org", Role.USER, NOON),
                new ListScores(USER, "elise", SortBy.TITLE, true, 20, 0),
                new ScorePage(List.of(view()), 1),
                new ListScoresToReread(Set.of("engraved-2"), null, SCORE, 100),
                new AddPiece(USER, PIECE, new PieceNames("Für Elise", null)),
                new RenamePiece(USER, PIECE, "Bagatelle", null, 4L),
                new Placed(new NamedPiece(PIECE, new PieceNames("Air", "Johann Sebastian Bach")), true),
                new ListPieces(USER, "elise", 20, new PieceCursor("fur elise", "piece_01")),
                new PiecePage(List.of(piece()), null),
                new Suggestions(List.of(new Suggestion(piece(), 0.875))),
                new ChangeEntry(
                        new EntryId("entry_01"),
                        USER,
                        new EntryFacts(EntryTime.at(NOON, "Europe/Berlin"), 30, EntryType.LESSON, null, null, true),
                        new EntryWords(null, List.of(PRACTISED), null, "slow", "", null, null, null, null, null, null),
                        EntrySets.NONE,
                        new EntrySets(List.of("evening"), List.of(), List.of()),
                        3L),
                new ListEntries(USER, "composer:bach", null, 20),
                new ListDocuments(new ListEntries(USER, "composer:bach", null, 20), true),
                new DocumentPage(
                        List.of("{\"id\":\"entry_1\"}"),
                        "cursor",
                        Map.of("type", List.of(new Facet("lesson", 2))),
                        true),
                new EntryPage(List.of(), "cursor"),
                new ChangePreferences(USER, List.of(new Preference("theme", null))),
                new ListEndedSessions(NOON, new SessionId("ses_1"), 20),
                new ListDevices(USER, NOON),
                new DeviceView(new SessionId("ses_1"), "Firefox", NOON, NOON),
                new PreferencesView(USER, Map.of("theme", new Kept("\"dark\"", NOON)), 3),
                new FindInsights(USER, new DayRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 7))),
                new Insights(
                        List.of(new DayTotal(LocalDate.of(2026, 3, 1), 30, 1)),
                        Map.of(Dimension.PIECE, List.of(new Share("Für Elise", null, 30, 1, LocalDate.of(2026, 3, 1)))),
                        List.of(new MoodOfDay(LocalDate.of(2026, 3, 1), "proud", 1)),
                        List.of(),
                        List.of(LocalDate.of(2026, 3, 1))),
                new FindDay(USER, NOON, "Europe/Berlin", 5),
                new DayFacts(
                        PreferencesView.none(USER),
                        30,
                        List.of(LocalDate.of(2026, 3, 1)),
                        List.of(new PractisedPiece("Für Elise", null, LocalDate.of(2026, 3, 1), 30, 90)),
                        null,
                        List.of("{\"id\":\"entry_1\"}"),
                        List.of(),
                        List.of()),
                new AddItem(
                        USER,
                        new StudiedPiece("piece_01"),
                        new ItemNames("Für Elise", null, "score_01"),
                        new ItemChange(
                                RepertoireStatus.LEARNING, 3, "slow", List.of("https://example.org/a"), List.of())),
                new RecordTempo(USER, new StudiedPiece("piece_01"), new Tempo(60, null, LocalDate.of(2026, 3, 1))),
                new SetPerformances(
                        USER,
                        new StudiedPiece("piece_01"),
                        List.of(new Performance("perf_01", LocalDate.of(2026, 3, 1), "at home")),
                        3L),
                new ListItems(USER, RepertoireStatus.LEARNING, null, 20),
                new RepertoirePage(List.of(), "cursor"),
                new ItemPractice(new PracticeStats(2, 30, NOON, NOON), List.of(), List.of("entry_01")),
                new ChangeGoal(
                        new GoalId("goal_01"),
                        USER,
                        new GoalChange(
                                new GoalFacts(GoalType.CUSTOM, 12.5, null),
                                new GoalWords(
                                        "Play",
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of(new Milestone("m", "Half", null, true, NOON)),
                                        List.of(new ExtraField("colour", "1"))),
                                GoalStatus.PAUSED,
                                1.5),
                        NOON,
                        3L),
                new LinkEntry(new GoalId("goal_01"), USER, new EntryId("entry_01"), 30, NOON),
                new ListGoals(USER, new GoalFilter(GoalStatus.ACTIVE, null, "score_01"), null, 20),
                new GoalPractice(1, 30, List.of()),
                new CreatePlan(new PlanId("plan_01"), USER, PLAN_FACTS, PlanWords.titled("Für Elise")),
                new ListPlans(USER, List.of(PlanStatus.ACTIVE), "elise", null, 20, LocalDate.of(2026, 3, 1)),
                new PlanPage(List.of(), "cursor"),
                new CountAdoption(PlanKey.feedOf(USER), USER, new PlanId("plan_01")),
                new OccurrenceList(List.of()),
                new FailureOverTheLink("CONFLICT", "This is taken already."));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_one_node_sends_another_one_reads(Object sent) {
        SerializedObject<byte[]> wire = messages.serialize(sent, byte[].class);

        Object read = messages.deserialize(wire);

        assertThat(read).isEqualTo(sent);
    }

    private static PieceView piece() {
        return new PieceView(PIECE, USER, new PieceNames("Für Elise", "Beethoven"), null, NOON, NOON, 3);
    }

    private static ScoreView view() {
        return new ScoreView(
                SCORE,
                USER,
                "Für Elise",
                HASH,
                MediaType.PDF,
                "a.pdf",
                12,
                1,
                Status.COMPLETED,
                null,
                1,
                true,
                Map.of(ReadField.TITLE, TITLE),
                new ReadBy("engraved-1", true, List.of(TITLE)),
                List.of(new PageView(1, 600, 800, null)),
                NOON,
                NOON,
                9);
    }
}
