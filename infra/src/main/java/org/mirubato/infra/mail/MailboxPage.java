package org.mirubato.infra.mail;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mirubato.infra.mail.DevMailbox.Kept;
import org.springframework.web.util.HtmlUtils;

/** The mailbox as a page: headings, times and links, without a script or a style. */
final class MailboxPage {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private MailboxPage() {}

    static String of(List<Kept> mails) {
        String list = mails.isEmpty()
                ? "<p>No mail yet.</p>"
                : mails.stream().map(MailboxPage::article).collect(Collectors.joining("\n"));
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark">
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"><title>Mailbox – Mirubato</title></head>
                <body><main><h1>Mailbox</h1>
                <p>Mail that this server would have sent. Nobody but you, at this machine, sees this page.</p>
                %s
                </main></body></html>
                """.formatted(list);
    }

    private static String article(Kept kept) {
        return "<article><h2>%s</h2><p>To %s, <time>%s</time></p><p>%s</p></article>"
                .formatted(
                        escaped(kept.mail().subject()),
                        escaped(kept.mail().to().value()),
                        kept.at(),
                        withLinks(kept.mail().text()));
    }

    private static String withLinks(String text) {
        return LINK.matcher(escaped(text)).replaceAll("<a href=\"$0\">$0</a>").replace("\n", "<br>\n");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
