/** Starts PostgreSQL, Redis and an S3 server as children of the application, with their data under one folder. */
@NullMarked
package org.mirubato.infra.embedded;

import org.jspecify.annotations.NullMarked;
