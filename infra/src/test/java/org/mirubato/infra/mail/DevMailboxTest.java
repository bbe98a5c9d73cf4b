package org.mirubato.infra.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.EmailAddress;

class DevMailboxTest {

    private static final EmailAddress CLARA = new EmailAddress("clara@example.org");

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final DevMailbox mailbox =
            new DevMailbox(() -> Instant.EPOCH, new PrintStream(console, true, StandardCharsets.UTF_8));

    @Test
    void a_mail_is_one_line_on_the_console() {
        mailbox.send(new Mail(CLARA, "Link", "Open\n\nhttp://localhost/x\n"));

        assertThat(console.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("Mail to clara@example.org: Open http://localhost/x");
    }

    @Test
    void the_page_shows_the_newest_fifty_and_makes_their_links_links() {
        for (int i = 1; i <= 51; i++) {
            mailbox.send(new Mail(CLARA, "Mail " + i, "see http://localhost/" + i + "?a=b."));
        }

        String page = MailboxPage.of(mailbox.newestFirst());

        assertThat(page).contains("<a href=\"http://localhost/51?a=b.\">").doesNotContain("<h2>Mail 1</h2>");
        assertThat(page.indexOf("Mail 51")).isLessThan(page.indexOf("Mail 50"));
    }

    @Test
    void the_page_names_its_icon_instead_of_having_the_browser_ask_for_one_that_is_not_there() {
        assertThat(MailboxPage.of(mailbox.newestFirst())).contains("<link rel=\"icon\" href=\"/favicon.svg\"");
    }

    @Test
    void what_is_in_a_mail_stays_text() {
        mailbox.send(new Mail(CLARA, "<script>", "http://x/\"onclick=\"y <b>"));

        assertThat(MailboxPage.of(mailbox.newestFirst()))
                .doesNotContain("<script>")
                .doesNotContain("<b>")
                .doesNotContain("\"onclick");
    }
}
