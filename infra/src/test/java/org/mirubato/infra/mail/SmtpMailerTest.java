package org.mirubato.infra.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.EmailAddress;
import org.mirubato.infra.http.ProblemException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** With a mail server that keeps what it gets. */
class SmtpMailerTest {

    private static final Mail LINK = new Mail(
            new EmailAddress("clara@example.org"),
            "Dein Schlüssel zu Mirubato",
            "Open this link:\n\nhttp://localhost:8080/auth/verify?token=a.b-c%3D\n");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final Mailer mailer = new SmtpMailer(sender, "mirubato@example.org");

    @BeforeEach
    void start() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_arrives_with_its_subject_and_its_link() throws Exception {
        mailer.send(LINK);

        MimeMessage[] arrived = server.getReceivedMessages();
        assertThat(arrived).hasSize(1);
        assertThat(arrived[0].getSubject()).isEqualTo("Dein Schlüssel zu Mirubato");
        assertThat(arrived[0].getAllRecipients()).extracting(Object::toString).containsExactly("clara@example.org");
        assertThat(arrived[0].getFrom()).extracting(Object::toString).containsExactly("mirubato@example.org");
        assertThat(arrived[0].getContent().toString()).contains("http://localhost:8080/auth/verify?token=a.b-c%3D");
    }

    @Test
    void a_mail_server_that_is_away_is_told_without_saying_to_whom_the_mail_was() {
        server.stop();

        assertThatThrownBy(() -> mailer.send(LINK))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().detail())
                                .contains("try again")
                                .doesNotContain("clara"));
    }
}
