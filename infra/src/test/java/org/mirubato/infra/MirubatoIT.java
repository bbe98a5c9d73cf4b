package org.mirubato.infra;

/** Tests on one server that is started once for all of them and stopped with the process. Each test signs in users of its own. */
public abstract class MirubatoIT {

    private static final TestServer SERVER = TestServer.startFresh("shared", TestServer.UNLIMITED);

    /** The shared server. */
    protected static TestServer server() {
        return SERVER;
    }

    /** A user nobody else has. */
    protected static TestUser newUser() {
        return SERVER.signIn("musician-" + java.util.UUID.randomUUID());
    }
}
