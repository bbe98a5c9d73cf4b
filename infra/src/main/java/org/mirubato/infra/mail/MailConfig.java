package org.mirubato.infra.mail;

import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.mail.javamail.JavaMailSender;

/** One way for mail: SMTP when {@code spring.mail.host} is set, else the mailbox of this machine. */
@Configuration(proxyBeanMethods = false)
class MailConfig {

    @Bean
    DevMailbox devMailbox(InstantSource clock) {
        return new DevMailbox(clock, System.out);
    }

    /** It may be the mailbox itself: whoever wants that one has to name it. */
    @Bean
    @Primary
    Mailer mailer(
            ObjectProvider<JavaMailSender> smtp,
            @Qualifier("devMailbox") DevMailbox mailbox,
            @Value("${mirubato.mail.from:mirubato@localhost}") String from) {
        JavaMailSender sender = smtp.getIfAvailable();
        return sender == null ? mailbox : new SmtpMailer(sender, from);
    }
}
