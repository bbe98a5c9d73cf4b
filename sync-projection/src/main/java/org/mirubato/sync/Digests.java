package org.mirubato.sync;

import java.util.Map;

/**
 * What a whole stream holds at one place of it.
 *
 * @param cursor the place
 * @param kinds by the kind's word; a kind of which there is nothing is left out
 */
record Digests(String cursor, Map<String, Digest> kinds) {}
