package org.mirubato.infra.cache;

import io.lettuce.core.RedisClient;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The shared notes, which every role may need. */
@Configuration(proxyBeanMethods = false)
class NotesConfig {

    @Bean(destroyMethod = "close")
    RedisLink notesLink(RedisClient client, Clock clock) {
        return new RedisLink(client, clock);
    }

    /** Counts the connections of users at all nodes. */
    @Bean
    NodeCounts connectionCounts(@Qualifier("notesLink") RedisLink notesLink, @Qualifier("ids") Supplier<String> ids) {
        return new NodeCounts(notesLink, "connections", ids.get(), NodeCounts.FORGOTTEN);
    }

    /** Tells other nodes which devices have connected. */
    @Bean(destroyMethod = "close")
    NodeWords connectionWords(@Qualifier("notesLink") RedisLink notesLink, RedisClient client) {
        return new NodeWords(notesLink, client, "connected");
    }

    @Bean
    SharedNotes sharedNotes(@Qualifier("notesLink") RedisLink notesLink) {
        return new RedisNotes(notesLink);
    }
}
