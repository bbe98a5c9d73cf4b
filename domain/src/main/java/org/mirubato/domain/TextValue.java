package org.mirubato.domain;

/** A value that is one text on the wire, in the log and in every table. Implementations are records of that one text. */
public interface TextValue {

    /** The text itself; never empty. */
    String value();
}
