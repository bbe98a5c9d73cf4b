package org.mirubato.infra.embedded;

/**
 * Where PostgreSQL answers, and as whom.
 *
 * @param jdbcUrl without user and password
 * @param user owner of the database, not a superuser
 * @param password never to be logged
 */
public record PostgresAddress(String jdbcUrl, String user, String password) {

    @Override
    public String toString() {
        return jdbcUrl + " as " + user;
    }
}
