package org.mirubato.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of an event that tells something about a person. The event log stores it sealed with the key of the event's
 * subject; once that key is deleted a text reads as {@link #ERASED}. Anything but a text is sealed as a whole and then reads as
 * null, so it must be a nullable component.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Personal {

    /** What a personal text reads as after its subject has been erased. */
    String ERASED = "erased";
}
