package org.mirubato.infra.http;

/** Origins of pages that this server has given out itself, beside the public address. */
@FunctionalInterface
public interface OwnOrigins {

    /** @param origin as a browser sends it */
    boolean contain(String origin);
}
