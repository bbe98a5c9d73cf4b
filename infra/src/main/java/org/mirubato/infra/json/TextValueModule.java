package org.mirubato.infra.json;

import java.lang.reflect.Constructor;
import org.mirubato.domain.TextValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes each {@link TextValue} as its text and reads it back through its record's constructor, checks included. */
public final class TextValueModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public TextValueModule() {
        super("text-values");
        addSerializer(new TextValueSerializer());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new TextValueDeserializers());
    }

    private static final class TextValueSerializer extends StdSerializer<TextValue> {

        TextValueSerializer() {
            super(TextValue.class);
        }

        @Override
        public void serialize(TextValue value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.value());
        }
    }

    private static final class TextValueDeserializers extends Deserializers.Base {

        @Override
        public ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return hasDeserializerFor(config, type.getRawClass())
                    ? new TextValueDeserializer(type.getRawClass())
                    : super.findBeanDeserializer(type, config, description);
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return TextValue.class.isAssignableFrom(type) && type.isRecord();
        }
    }

    private static final class TextValueDeserializer extends StdDeserializer<Object> {

        private final transient Constructor<?> constructor;

        TextValueDeserializer(Class<?> type) {
            super(type);
            try {
                constructor = type.getDeclaredConstructor(String.class);
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type + " is no record of one text", e);
            }
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) {
            String text = in.getValueAsString();
            try {
                return constructor.newInstance(text);
            } catch (ReflectiveOperationException e) {
                return context.handleWeirdStringValue(handledType(), text, "%s", String.valueOf(e.getCause()));
            }
        }
    }
}
