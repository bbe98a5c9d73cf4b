package org.mirubato.infra.notices;

import java.util.Optional;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.mirubato.domain.identity.AccountQuery.AccountView;
import org.mirubato.domain.identity.AccountQuery.FindAccount;
import org.mirubato.domain.identity.EmailAddress;
import org.mirubato.domain.notice.NoticeEvent.NoticeGiven;
import org.mirubato.infra.http.PublicAddress;
import org.mirubato.infra.mail.Mail;
import org.mirubato.infra.mail.Mailer;
import org.mirubato.processors.notice.NoticeMailer;

/** A notice in the words of a mail. */
final class NoticeMail implements NoticeMailer {

    private final QueryGateway queries;
    private final Mailer mailer;
    private final PublicAddress address;

    NoticeMail(QueryGateway queries, Mailer mailer, PublicAddress address) {
        this.queries = queries;
        this.mailer = mailer;
        this.address = address;
    }

    @Override
    public void send(NoticeGiven notice) {
        Optional<AccountView> account = queries.query(
                        new FindAccount(notice.owner()), ResponseTypes.optionalInstanceOf(AccountView.class))
                .join();
        account.ifPresent(
                owner -> mailer.send(new Mail(new EmailAddress(owner.email()), subject(notice), text(notice))));
    }

    private static String subject(NoticeGiven notice) {
        return switch (notice.kind()) {
            case PRACTICE_REMINDER -> "Time to practise";
            case GOAL_DEADLINE -> notice.about() == null ? "A goal is due soon" : "Due soon: " + notice.about();
            case GOAL_COMPLETED -> named("A goal is reached", "Goal reached", notice);
            case STREAK -> notice.about() + " days in a row";
            case PIECE_POLISHED -> named("A piece is polished", "Polished", notice);
            case PIECE_PERFORMANCE_READY -> named("A piece is ready to be performed", "Ready to be performed", notice);
        };
    }

    private static String named(String without, String with, NoticeGiven notice) {
        return notice.about() == null ? without : with + ": " + notice.about();
    }

    private String text(NoticeGiven notice) {
        String what = switch (notice.kind()) {
            case PRACTICE_REMINDER -> "Nothing is in your journal for today yet. Ten minutes count, too.";
            case GOAL_DEADLINE ->
                "A goal that you have set yourself is due soon"
                        + (notice.about() == null ? "." : ": " + notice.about());
            case STREAK -> "You have practised on " + notice.about() + " days in a row. Well done!";
            case GOAL_COMPLETED, PIECE_POLISHED, PIECE_PERFORMANCE_READY -> subject(notice) + ". Well done!";
        };
        return what + "\n\n" + address.url() + "/journal\n\nYou get this because you asked for it in your"
                + " preferences, where you can also end it.\n";
    }
}
