package org.mirubato.infra.embedded;

/**
 * Where Redis answers.
 *
 * @param host a name or an address
 * @param port its TCP port
 * @param password never to be logged
 */
public record RedisAddress(String host, int port, String password) {

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
