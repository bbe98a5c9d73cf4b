package org.mirubato.infra.eventlog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.DomainEvent;
import org.mirubato.domain.goal.GoalEvent.EntryLinked;
import org.mirubato.domain.goal.GoalEvent.GoalChanged;
import org.mirubato.domain.goal.GoalEvent.GoalProgressed;
import org.mirubato.domain.goal.GoalEvent.GoalRemoved;
import org.mirubato.domain.goal.GoalEvent.GoalRestored;
import org.mirubato.domain.goal.GoalEvent.GoalSet;
import org.mirubato.domain.goal.GoalEvent.GoalStatusChanged;
import org.mirubato.domain.goal.GoalFacts;
import org.mirubato.domain.goal.GoalId;
import org.mirubato.domain.goal.GoalStatus;
import org.mirubato.domain.goal.GoalType;
import org.mirubato.domain.goal.GoalWords;
import org.mirubato.domain.goal.Milestone;
import org.mirubato.domain.identity.AccountEvent.AccountErased;
import org.mirubato.domain.identity.AccountEvent.AccountRegistered;
import org.mirubato.domain.identity.AccountEvent.RoleAssigned;
import org.mirubato.domain.identity.LinkId;
import org.mirubato.domain.identity.Preference;
import org.mirubato.domain.identity.PreferenceChanges;
import org.mirubato.domain.identity.PreferencesEvent.PreferencesChanged;
import org.mirubato.domain.identity.Role;
import org.mirubato.domain.identity.SessionCommand.EndReason;
import org.mirubato.domain.identity.SessionEvent.SessionEnded;
import org.mirubato.domain.identity.SessionEvent.SessionOpened;
import org.mirubato.domain.identity.SessionEvent.SessionRotated;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.domain.identity.SignInLinkEvent.SignInLinkIssued;
import org.mirubato.domain.identity.SignInLinkEvent.SignInLinkUsed;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.notice.NoticeEvent.NoticeGiven;
import org.mirubato.domain.notice.NoticeEvent.NoticeRead;
import org.mirubato.domain.notice.NoticeId;
import org.mirubato.domain.notice.NoticeKind;
import org.mirubato.domain.piece.PieceEvent.MergeUndone;
import org.mirubato.domain.piece.PieceEvent.PieceAdded;
import org.mirubato.domain.piece.PieceEvent.PieceMerged;
import org.mirubato.domain.piece.PieceEvent.PieceRenamed;
import org.mirubato.domain.piece.PieceId;
import org.mirubato.domain.plan.FeedEvent.FeedOpened;
import org.mirubato.domain.plan.FeedEvent.FeedRevoked;
import org.mirubato.domain.plan.Flexibility;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceChanged;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceCheckedIn;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceExpired;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRemoved;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceReopened;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRescheduled;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceRestored;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceScheduled;
import org.mirubato.domain.plan.OccurrenceEvent.OccurrenceSkipped;
import org.mirubato.domain.plan.OccurrenceFacts;
import org.mirubato.domain.plan.OccurrenceId;
import org.mirubato.domain.plan.OccurrenceStatus;
import org.mirubato.domain.plan.OccurrenceWords;
import org.mirubato.domain.plan.PlanEvent.PlanAdopted;
import org.mirubato.domain.plan.PlanEvent.PlanArchived;
import org.mirubato.domain.plan.PlanEvent.PlanChanged;
import org.mirubato.domain.plan.PlanEvent.PlanCompleted;
import org.mirubato.domain.plan.PlanEvent.PlanCreated;
import org.mirubato.domain.plan.PlanEvent.PlanRemoved;
import org.mirubato.domain.plan.PlanEvent.PlanRestored;
import org.mirubato.domain.plan.PlanFacts;
import org.mirubato.domain.plan.PlanId;
import org.mirubato.domain.plan.PlanKey;
import org.mirubato.domain.plan.PlanPiece;
import org.mirubato.domain.plan.PlanSchedule;
import org.mirubato.domain.plan.PlanStatus;
import org.mirubato.domain.plan.PlanType;
import org.mirubato.domain.plan.PlanVisibility;
import org.mirubato.domain.plan.PlanWords;
import org.mirubato.domain.plan.RecurrenceRule;
import org.mirubato.domain.plan.ScheduleKind;
import org.mirubato.domain.plan.Segment;
import org.mirubato.domain.plan.TemplateEvent.TemplateAdopted;
import org.mirubato.domain.plan.TemplateEvent.TemplatePublished;
import org.mirubato.domain.plan.TemplateEvent.TemplateRevised;
import org.mirubato.domain.plan.TemplateEvent.TemplateShown;
import org.mirubato.domain.plan.TemplateEvent.TemplateUnpublished;
import org.mirubato.domain.plan.TemplateFacts;
import org.mirubato.domain.plan.TemplateId;
import org.mirubato.domain.plan.TemplateVisibility;
import org.mirubato.domain.practice.EntryFacts;
import org.mirubato.domain.practice.EntryId;
import org.mirubato.domain.practice.EntryPiece;
import org.mirubato.domain.practice.EntryTime;
import org.mirubato.domain.practice.EntryType;
import org.mirubato.domain.practice.EntryWords;
import org.mirubato.domain.practice.ExtraField;
import org.mirubato.domain.practice.LogbookEvent.DuplicateDismissed;
import org.mirubato.domain.practice.LogbookEvent.EntryChanged;
import org.mirubato.domain.practice.LogbookEvent.EntryLogged;
import org.mirubato.domain.practice.LogbookEvent.EntryRemoved;
import org.mirubato.domain.practice.LogbookEvent.EntryRestored;
import org.mirubato.domain.practice.PieceRef;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionAbandoned;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionContinued;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionFinished;
import org.mirubato.domain.practice.PracticeSessionEvent.SessionStarted;
import org.mirubato.domain.practice.PracticeSessionId;
import org.mirubato.domain.repertoire.ItemList;
import org.mirubato.domain.repertoire.ItemNames;
import org.mirubato.domain.repertoire.JoinedPieces;
import org.mirubato.domain.repertoire.JoinedPieces.Joined;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemAdded;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemDissociated;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemLinked;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemMergeUndone;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemMerged;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemNoted;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRated;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRemoved;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRenamed;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemRestored;
import org.mirubato.domain.repertoire.RepertoireEvent.ItemTagged;
import org.mirubato.domain.repertoire.RepertoireEvent.PerformanceCancelled;
import org.mirubato.domain.repertoire.RepertoireEvent.PerformancePlanned;
import org.mirubato.domain.repertoire.RepertoireEvent.PiecesJoined;
import org.mirubato.domain.repertoire.RepertoireEvent.StatusChanged;
import org.mirubato.domain.repertoire.RepertoireEvent.TempoRecorded;
import org.mirubato.domain.repertoire.RepertoireItemId;
import org.mirubato.domain.repertoire.RepertoireStatus;
import org.mirubato.domain.repertoire.StudiedPiece;
import org.mirubato.domain.repertoire.Tempo;
import org.mirubato.domain.score.ContentHash;
import org.mirubato.domain.score.MediaType;
import org.mirubato.domain.score.Place;
import org.mirubato.domain.score.ProcessingStep;
import org.mirubato.domain.score.ReadField;
import org.mirubato.domain.score.ReadValue;
import org.mirubato.domain.score.Reading;
import org.mirubato.domain.score.ScoreEvent.PageRendered;
import org.mirubato.domain.score.ScoreEvent.PageUnreadable;
import org.mirubato.domain.score.ScoreEvent.PagesCompleted;
import org.mirubato.domain.score.ScoreEvent.ProcessingCompleted;
import org.mirubato.domain.score.ScoreEvent.ProcessingFailed;
import org.mirubato.domain.score.ScoreEvent.ProcessingRestarted;
import org.mirubato.domain.score.ScoreEvent.ReadingCorrected;
import org.mirubato.domain.score.ScoreEvent.ScoreDeleted;
import org.mirubato.domain.score.ScoreEvent.ScoreInspected;
import org.mirubato.domain.score.ScoreEvent.ScoreRead;
import org.mirubato.domain.score.ScoreEvent.ScoreUploaded;
import org.mirubato.domain.score.ScoreEvent.ThumbnailRendered;
import org.mirubato.domain.score.ScoreId;

/** One event of each type: the ones that the golden files hold. */
final class SampleEvents {

    static final UserId USER = new UserId("user_01");
    static final ScoreId SCORE = new ScoreId("score_01");

    private static final NoticeId NOTICE = new NoticeId("notice_01");
    private static final PieceId PIECE = new PieceId("piece_01");
    private static final Instant EXPIRY = Instant.parse("2026-03-01T10:15:30.25Z");
    private static final ContentHash HASH = new ContentHash("0123456789abcdef".repeat(4));
    private static final SessionId SESSION = new SessionId("ses_01");
    private static final LinkId LINK = new LinkId("lnk_01");
    private static final List<ReadValue> READ = List.of(
            new ReadValue(ReadField.TITLE, "Für Elise", 0.9, "text", new Place(1, 0.25, 0.0625, 0.5, 0.03125)),
            new ReadValue(ReadField.COMPOSER, "Ludwig van Beethoven", 0.5, "metadata", null));

    private static final Reading READING = new Reading(
            "engraved-1",
            READ,
            List.of(new ReadValue(
                    ReadField.COMPOSER, "L. van Beethoven", 0.25, "text", new Place(1, 0.75, 0.125, 0.125, 0.03125))),
            true);

    private static final EntryId ENTRY = new EntryId("entry_01");
    private static final PracticeSessionId PRACTICE = new PracticeSessionId("session_01");
    private static final EntryFacts FACTS = new EntryFacts(
            new EntryTime(Instant.parse("2026-03-01T18:15:30.25Z"), "Europe/Berlin", LocalDate.of(2026, 3, 1)),
            25,
            EntryType.PRACTICE,
            List.of("goal_01"),
            "session_01",
            false);
    private static final List<ExtraField> OF_PART = List.of(new ExtraField("hands", "\"both\""));
    private static final EntryWords WORDS = entryWordsWith(OF_PART);
    private static final EntryWords FIRST_WORDS = entryWordsWith(List.of());

    private static final RepertoireItemId ITEM = new RepertoireItemId("rep_01");
    private static final StudiedPiece STUDIED = new StudiedPiece("piece_01");
    private static final ItemNames ITEM_NAMES = new ItemNames("Für Elise", "Ludwig van Beethoven", "score_01");
    private static final GoalId GOAL = new GoalId("goal_01");
    private static final GoalFacts GOAL_FACTS = new GoalFacts(GoalType.PRACTICE_TIME, 600.0, LocalDate.of(2026, 6, 1));
    private static final List<ExtraField> OF_GOAL = List.of(new ExtraField("colour", "\"green\""));
    private static final GoalWords GOAL_WORDS = goalWordsWith(OF_GOAL, OF_PART);

    private static final PlanId PLAN = new PlanId("plan_01");
    private static final OccurrenceId OCCURRENCE = new OccurrenceId("occ_01");
    private static final TemplateId TEMPLATE = new TemplateId("template_01");
    private static final PlanSchedule SCHEDULE = new PlanSchedule(
            ScheduleKind.RECURRING,
            new RecurrenceRule("FREQ=WEEKLY;BYDAY=MO,TH"),
            30,
            LocalTime.of(7, 30),
            Flexibility.SAME_DAY,
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 6, 30),
            "Europe/Berlin");
    private static final PlanFacts PLAN_FACTS =
            new PlanFacts(PlanStatus.ACTIVE, PlanVisibility.PRIVATE, PlanType.COURSE, SCHEDULE, "template_01", 2, true);
    private static final TemplateFacts TEMPLATE_FACTS =
            new TemplateFacts(PlanType.COURSE, SCHEDULE, TemplateVisibility.PRIVATE, "plan_01");
    private static final OccurrenceFacts OCCURRENCE_FACTS = new OccurrenceFacts(
            PLAN,
            EXPIRY,
            EXPIRY.plusSeconds(1_800),
            "Europe/Berlin",
            "2026-03-02",
            OccurrenceStatus.SCHEDULED,
            "entry_01",
            EXPIRY);
    private static final OccurrenceWords OCCURRENCE_WORDS = occurrenceWordsWith(OF_PART);
    private static final OccurrenceWords FIRST_OCCURRENCE_WORDS = occurrenceWordsWith(List.of());
    private static final PlanWords PLAN_WORDS = planWordsWith(OF_PART);
    private static final PlanWords FIRST_PLAN_WORDS = planWordsWith(List.of());

    /** What the first revisions of events say, where it was less than today. */
    private static final List<DomainEvent> FIRST = List.of(
            new GoalSet(GOAL, USER, GOAL_FACTS, goalWordsWith(List.of(), List.of())),
            new GoalChanged(GOAL, USER, GOAL_FACTS, goalWordsWith(null, List.of())),
            new EntryLogged(ENTRY, USER, FACTS, FIRST_WORDS),
            new EntryChanged(ENTRY, USER, FACTS, FIRST_WORDS),
            new SessionStarted(PRACTICE, USER, FACTS, FIRST_WORDS),
            new SessionContinued(PRACTICE, USER, EXPIRY, 1_490, FACTS, FIRST_WORDS),
            new SessionFinished(PRACTICE, USER, ENTRY, FACTS, FIRST_WORDS),
            new PlanCreated(PLAN, USER, PLAN_FACTS, FIRST_PLAN_WORDS),
            new PlanAdopted(PLAN, USER, PlanKey.of(USER, TEMPLATE), PLAN_FACTS, FIRST_PLAN_WORDS),
            new PlanChanged(PLAN, USER, PLAN_FACTS, FIRST_PLAN_WORDS),
            new OccurrenceScheduled(OCCURRENCE, USER, OCCURRENCE_FACTS, FIRST_OCCURRENCE_WORDS),
            new OccurrenceChanged(OCCURRENCE, USER, true, FIRST_OCCURRENCE_WORDS),
            new OccurrenceCheckedIn(OCCURRENCE, USER, EXPIRY, "entry_01", FIRST_OCCURRENCE_WORDS),
            new TemplatePublished(TEMPLATE, USER, 1, TEMPLATE_FACTS, FIRST_PLAN_WORDS),
            new TemplateRevised(TEMPLATE, USER, 2, TEMPLATE_FACTS, FIRST_PLAN_WORDS),
            new ScoreRead(SCORE, USER, 1, new Reading("engraved-1", READ)));

    /** The same of the second revisions. */
    private static final List<DomainEvent> SECOND = List.of(
            new GoalSet(GOAL, USER, GOAL_FACTS, goalWordsWith(OF_GOAL, List.of())),
            new GoalChanged(GOAL, USER, GOAL_FACTS, goalWordsWith(OF_GOAL, List.of())));

    private static final List<DomainEvent> ALL = List.of(
            new AccountRegistered(USER, "clara@example.org", Role.USER),
            new RoleAssigned(USER, Role.TEACHER),
            new AccountErased(USER),
            new SignInLinkIssued(LINK, "clara@example.org", "aa".repeat(32), EXPIRY),
            new SignInLinkUsed(LINK),
            new SessionOpened(SESSION, USER, "Clara's tablet", "bb".repeat(32), EXPIRY),
            new SessionRotated(SESSION, USER, "cc".repeat(32), EXPIRY),
            new SessionEnded(SESSION, USER, EndReason.SIGNED_OUT),
            new ScoreUploaded(SCORE, USER, HASH, MediaType.PDF, "Für Elise.pdf", 48_123),
            new ScoreInspected(SCORE, USER, 1, 3),
            new ThumbnailRendered(SCORE, USER, 1, 400, 566),
            new PageRendered(SCORE, USER, 1, 2, 1200, 1697),
            new PageUnreadable(SCORE, USER, 1, 3, "Page 3 is unreadable: its picture is broken."),
            new PagesCompleted(SCORE, USER, 1),
            new ScoreRead(SCORE, USER, 1, READING),
            new ProcessingCompleted(SCORE, USER, 1),
            new ProcessingFailed(SCORE, USER, 1, ProcessingStep.PAGES, "This file is protected by a password."),
            new ProcessingRestarted(SCORE, USER, 2, HASH),
            new ReadingCorrected(SCORE, USER, ReadField.OPUS, "WoO 59"),
            new ScoreDeleted(SCORE, USER),
            new PieceAdded(USER, PIECE, "Für Elise", "L. van Beethoven"),
            new PieceRenamed(USER, PIECE, "Bagatelle", "Ludwig van Beethoven"),
            new PieceMerged(USER, PIECE, new PieceId("piece_02")),
            new MergeUndone(USER, PIECE),
            new EntryLogged(ENTRY, USER, FACTS, WORDS),
            new EntryChanged(ENTRY, USER, FACTS, WORDS),
            new EntryRemoved(ENTRY, USER),
            new EntryRestored(ENTRY, USER),
            new DuplicateDismissed(ENTRY, USER, new EntryId("entry_02")),
            new SessionStarted(PRACTICE, USER, FACTS, WORDS),
            new SessionContinued(PRACTICE, USER, EXPIRY, 1_490, FACTS, WORDS),
            new SessionFinished(PRACTICE, USER, ENTRY, FACTS, WORDS),
            new SessionAbandoned(PRACTICE, USER),
            new PreferencesChanged(
                    USER,
                    new PreferenceChanges(
                            List.of(new Preference("theme", "\"dark\""), new Preference("weekStart", null)))),
            new NoticeGiven(
                    NOTICE, USER, NoticeKind.GOAL_DEADLINE, LocalDate.of(2026, 5, 1), true, "Play the whole suite"),
            new NoticeRead(NOTICE, USER),
            new ItemAdded(ITEM, USER, STUDIED, RepertoireStatus.PLANNED, ITEM_NAMES),
            new ItemRenamed(ITEM, USER, ITEM_NAMES),
            new StatusChanged(ITEM, USER, RepertoireStatus.PLANNED, RepertoireStatus.LEARNING),
            new ItemRated(ITEM, USER, 3),
            new ItemNoted(ITEM, USER, "The left hand is still late."),
            new ItemLinked(ITEM, USER, new ItemList(List.of("https://example.org/elise"))),
            new ItemTagged(ITEM, USER, new ItemList(List.of("encore"))),
            new TempoRecorded(ITEM, USER, new Tempo(60, 72, LocalDate.of(2026, 3, 1))),
            new PerformancePlanned(ITEM, USER, "perf_01", LocalDate.of(2026, 6, 1), "At home"),
            new PerformanceCancelled(ITEM, USER, "perf_01"),
            new ItemRemoved(ITEM, USER),
            new ItemDissociated(ITEM, USER),
            new ItemRestored(ITEM, USER),
            new ItemMerged(ITEM, USER, STUDIED),
            new ItemMergeUndone(ITEM, USER),
            new PiecesJoined(ITEM, USER, new JoinedPieces(List.of(new Joined(STUDIED, "Für Elise", "Beethoven")))),
            new GoalSet(GOAL, USER, GOAL_FACTS, GOAL_WORDS),
            new GoalChanged(GOAL, USER, GOAL_FACTS, GOAL_WORDS),
            new GoalProgressed(GOAL, USER, EXPIRY, 30, 90.5, "session_01", "The slow part"),
            new GoalStatusChanged(GOAL, USER, EXPIRY, GoalStatus.ACTIVE, GoalStatus.COMPLETED, true),
            new EntryLinked(GOAL, USER, ENTRY),
            new GoalRemoved(GOAL, USER),
            new GoalRestored(GOAL, USER),
            new PlanCreated(PLAN, USER, PLAN_FACTS, PLAN_WORDS),
            new PlanAdopted(PLAN, USER, PlanKey.of(USER, TEMPLATE), PLAN_FACTS, PLAN_WORDS),
            new PlanChanged(PLAN, USER, PLAN_FACTS, PLAN_WORDS),
            new PlanCompleted(PLAN, USER),
            new PlanArchived(PLAN, USER),
            new PlanRemoved(PLAN, USER),
            new PlanRestored(PLAN, USER),
            new OccurrenceScheduled(OCCURRENCE, USER, OCCURRENCE_FACTS, OCCURRENCE_WORDS),
            new OccurrenceRescheduled(OCCURRENCE, USER, EXPIRY, EXPIRY.plusSeconds(1_800), "Europe/Berlin", true),
            new OccurrenceChanged(OCCURRENCE, USER, true, OCCURRENCE_WORDS),
            new OccurrenceCheckedIn(OCCURRENCE, USER, EXPIRY, "entry_01", OCCURRENCE_WORDS),
            new OccurrenceSkipped(OCCURRENCE, USER),
            new OccurrenceExpired(OCCURRENCE, USER, EXPIRY),
            new OccurrenceReopened(OCCURRENCE, USER),
            new OccurrenceRemoved(OCCURRENCE, USER, true),
            new OccurrenceRestored(OCCURRENCE, USER, true),
            new TemplatePublished(TEMPLATE, USER, 1, TEMPLATE_FACTS, PLAN_WORDS),
            new TemplateRevised(TEMPLATE, USER, 2, TEMPLATE_FACTS, PLAN_WORDS),
            new TemplateShown(TEMPLATE, USER, TemplateVisibility.PUBLIC),
            new TemplateUnpublished(TEMPLATE, USER),
            new TemplateAdopted(TEMPLATE, USER, PlanKey.of(USER, PLAN)),
            new FeedOpened(USER, "dd".repeat(32)),
            new FeedRevoked(USER));

    private SampleEvents() {}

    static List<DomainEvent> all() {
        return ALL;
    }

    /** The sample as its golden file of that revision has it. */
    static DomainEvent of(Class<? extends DomainEvent> type, int revision) {
        List<DomainEvent> older = revision == 1 ? FIRST : revision == 2 ? SECOND : List.of();
        return older.stream().filter(type::isInstance).findFirst().orElseGet(() -> of(type));
    }

    static <T> T of(Class<T> type) {
        return ALL.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Add a sample of " + type.getName() + " here."));
    }

    /** @param ofPiece what else is said of its piece */
    private static EntryWords entryWordsWith(List<ExtraField> ofPiece) {
        PieceRef id = new PieceRef("für elise-beethoven");
        return new EntryWords(
                "piano",
                List.of(new EntryPiece(id, "Für Elise", "Beethoven", "1-22", 60, 20, ofPiece)),
                List.of("arpeggio"),
                "The left hand is still late.",
                "satisfied",
                List.of("slow practice"),
                "{\"accuracy\":0.9}",
                "score_01",
                "Für Elise",
                "Ludwig van Beethoven",
                List.of(new ExtraField("room", "3")));
    }

    /** @param ofPart what else is said of its segment and of its piece */
    private static OccurrenceWords occurrenceWordsWith(List<ExtraField> ofPart) {
        return new OccurrenceWords(
                List.of(new Segment(
                        "segment_01",
                        "Scales",
                        10,
                        List.of(new PlanPiece("score_01", "Für Elise", "Beethoven", ofPart)),
                        List.of("scale"),
                        "Slowly, with the metronome.",
                        "{\"bpm\":60}",
                        "{\"colour\":\"blue\"}",
                        ofPart)),
                "{\"bars\":16}",
                List.of("What was easy?"),
                "{\"What was easy?\":\"The left hand.\"}",
                "Tired today.",
                "{\"accuracy\":0.9}",
                List.of(new ExtraField("reminderState", "{}")));
    }

    /** @param ofPart what else is said of its pieces and of its segment */
    private static PlanWords planWordsWith(List<ExtraField> ofPart) {
        return new PlanWords(
                "Für Elise in four weeks",
                "A page a week.",
                List.of("evenness"),
                List.of("arpeggio"),
                List.of("spring"),
                List.of(new PlanPiece("score_01", "Für Elise", "Beethoven", ofPart)),
                List.of(new ExtraField("target", "{}")),
                List.of(new ExtraField("colour", "\"red\"")),
                occurrenceWordsWith(ofPart).toPractise(),
                List.of(new ExtraField("shelf", "3")));
    }

    /** @param ofMilestone what else is said of its milestone */
    private static GoalWords goalWordsWith(@Nullable List<ExtraField> ofGoal, List<ExtraField> ofMilestone) {
        return new GoalWords(
                "Ten hours of arpeggios",
                "Slowly, with both hands",
                "score_01",
                List.of("1-16"),
                "{\"dailyMinutes\":20}",
                List.of(new Milestone("m1", "Half of it", LocalDate.of(2026, 4, 1), true, EXPIRY, ofMilestone)),
                ofGoal);
    }
}
