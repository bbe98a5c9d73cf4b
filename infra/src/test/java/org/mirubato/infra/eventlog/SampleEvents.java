package org.mirubato.infra.eventlog;

import java.time.Instant;
import java.util.List;
import org.mirubato.domain.DomainEvent;
import org.mirubato.domain.identity.AccountEvent.AccountRegistered;
import org.mirubato.domain.identity.AccountEvent.RoleAssigned;
import org.mirubato.domain.identity.LinkId;
import org.mirubato.domain.identity.Role;
import org.mirubato.domain.identity.SessionCommand.EndReason;
import org.mirubato.domain.identity.SessionEvent.SessionEnded;
import org.mirubato.domain.identity.SessionEvent.SessionOpened;
import org.mirubato.domain.identity.SessionEvent.SessionRotated;
import org.mirubato.domain.identity.SessionId;
import org.mirubato.domain.identity.SignInLinkEvent.SignInLinkIssued;
import org.mirubato.domain.identity.SignInLinkEvent.SignInLinkUsed;
import org.mirubato.domain.identity.UserId;
import org.mirubato.domain.piece.PieceEvent.MergeUndone;
import org.mirubato.domain.piece.PieceEvent.PieceAdded;
import org.mirubato.domain.piece.PieceEvent.PieceMerged;
import org.mirubato.domain.piece.PieceEvent.PieceRenamed;
import org.mirubato.domain.piece.PieceId;
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

    private static final PieceId PIECE = new PieceId("piece_01");
    private static final Instant EXPIRY = Instant.parse("2026-03-01T10:15:30.25Z");
    private static final ContentHash HASH = new ContentHash("0123456789abcdef".repeat(4));
    private static final SessionId SESSION = new SessionId("ses_01");
    private static final LinkId LINK = new LinkId("lnk_01");
    private static final Reading READING = new Reading(
            "engraved-1",
            List.of(
                    new ReadValue(ReadField.TITLE, "Für Elise", 0.9, "text", new Place(1, 0.25, 0.0625, 0.5, 0.03125)),
                    new ReadValue(ReadField.COMPOSER, "Ludwig van Beethoven", 0.5, "metadata", null)));

    private static final List<DomainEvent> ALL = List.of(
            new AccountRegistered(USER, "clara@example.org", Role.USER),
            new RoleAssigned(USER, Role.TEACHER),
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
            new MergeUndone(USER, PIECE));

    private SampleEvents() {}

    static List<DomainEvent> all() {
        return ALL;
    }

    static <T> T of(Class<T> type) {
        return ALL.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Add a sample of " + type.getName() + " here."));
    }
}
