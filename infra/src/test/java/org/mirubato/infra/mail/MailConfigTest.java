package org.mirubato.infra.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.MethodParameter;

class MailConfigTest {

    @Test
    void a_server_whose_first_bean_sends_mail_finds_the_mailbox_for_its_page() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Clock.class, Clock::systemUTC);
            context.register(MailConfig.class);
            context.refresh();
            context.getBean(Mailer.class);
            MethodParameter first = new MethodParameter(MailboxController.class.getDeclaredConstructors()[0], 0);

            Object found = context.getDefaultListableBeanFactory()
                    .resolveDependency(new DependencyDescriptor(first, true), "mailboxController");

            assertThat(found).isInstanceOf(DevMailbox.class);
        }
    }
}
