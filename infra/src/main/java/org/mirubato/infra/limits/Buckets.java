package org.mirubato.infra.limits;

/** Token buckets by limit and client. */
interface Buckets {

    /** Takes one token from the client's bucket of that limit, or finds it empty. */
    Taken take(Limit limit, String client);
}
