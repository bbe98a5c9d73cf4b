package org.mirubato.infra.security;

import java.time.Duration;

/** What a client needs to stay signed in. */
record Tokens(String access, Duration accessLife, String refresh, Duration refreshLife) {}
