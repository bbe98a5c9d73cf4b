package org.mirubato.infra.mail;

import org.mirubato.infra.http.Problem;
import org.mirubato.infra.http.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends by SMTP. The log says that a mail failed, but neither to whom nor what was in it. */
final class SmtpMailer implements Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);
    private static final int RETRY_SECONDS = 30;

    private final JavaMailSender sender;
    private final String from;

    SmtpMailer(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public void send(Mail mail) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(mail.to().value());
        message.setSubject(mail.subject());
        message.setText(mail.text());
        try {
            sender.send(message);
        } catch (MailException e) {
            LOG.error(
                    "The mail server did not take a mail: {}",
                    String.valueOf(e.getMessage()).replace(mail.to().value(), "…"));
            throw new ProblemException(Problem.passing(
                    "mail-away",
                    "The mail could not be sent",
                    "Mail can't be sent at the moment: try again in a while.",
                    RETRY_SECONDS));
        }
    }
}
