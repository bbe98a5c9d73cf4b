package org.mirubato.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stable word by which an event is known in the log, e.g. {@code score.uploaded}; it outlives any renaming of the class.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WireName {

    /** {@code feature.fact} in kebab case. */
    String value();

    /** Raised by one whenever the stored shape changes; each older revision has an upcaster. */
    int revision() default 1;
}
