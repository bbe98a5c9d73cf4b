package org.mirubato.infra.embedded;

/** The servers that Mirubato can bring along itself. */
public enum EmbeddedServer {
    /** Event log and read models. */
    POSTGRES,
    /** Caches and rate limits. */
    REDIS,
    /** Object storage. */
    S3
}
