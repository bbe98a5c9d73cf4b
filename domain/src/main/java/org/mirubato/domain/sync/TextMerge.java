package org.mirubato.domain.sync;

/** Brings two changes of one text together. Pure. */
@FunctionalInterface
public interface TextMerge {

    /**
     * The text with both changes; where they meet, both are kept.
     *
     * @param before what both were made of
     * @param there what one has made of it; comes first where they meet
     * @param brought what the other has made of it
     */
    String merged(String before, String there, String brought);
}
