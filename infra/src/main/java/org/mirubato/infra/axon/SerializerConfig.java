package org.mirubato.infra.axon;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.mirubato.infra.eventlog.EventCodec;
import org.mirubato.infra.eventlog.EventLogSerializer;
import org.mirubato.infra.json.TextValueModule;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How tokens, sagas and parked events are written: JSON throughout, never Java serialization. */
@Configuration(proxyBeanMethods = false)
class SerializerConfig {

    /** Tokens and sagas. A token that wraps another needs its class named, which is allowed for Axon's and our own alone. */
    @Bean
    @Primary
    @Qualifier("serializer")
    Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(SerializerConfig::customize)
                .build();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return serializer();
    }

    /** Events outside the log, in dead letters: personal fields stay sealed there too. */
    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(EventCodec codec) {
        return new EventLogSerializer(codec, serializer());
    }

    private static void customize(JsonMapper.Builder builder) {
        builder.addModule(new TextValueModule())
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .allowIfSubType("org.mirubato.")
                        .build())
                .changeDefaultVisibility(
                        visibility -> visibility.withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
                .enable(MapperFeature.PROPAGATE_TRANSIENT_MARKER);
    }
}
