package org.mirubato.domain.practice.search;

/** How a value is compared with the one in the search. */
enum Comparison {
    AT_LEAST(">="),
    AT_MOST("<="),
    ABOVE(">"),
    BELOW("<"),
    EQUAL("");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    static Comparison of(String value) {
        for (Comparison comparison : values()) {
            if (value.startsWith(comparison.sign)) {
                return comparison;
            }
        }
        return EQUAL;
    }

    /** The value without the sign; one more equals sign says nothing. */
    String rest(String value) {
        String rest = value.substring(sign.length());
        return this == EQUAL && rest.startsWith("=") ? rest.substring(1) : rest;
    }
}
