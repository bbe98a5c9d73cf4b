package org.mirubato.infra.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** By what the server shows who it is. Used by one thread at a time. */
interface Certificates {

    /** Guards nothing: a store stays in memory, or in a file that its owner alone can read. */
    String PASSWORD = "mirubato";

    /** The certificate to use from now on; empty when that is the one of the call before. */
    Optional<Identity> newer();

    /** The authority that devices have to trust first; empty when they trust it already. */
    Optional<X509Certificate> authority();

    /** A certificate with its key, and those that vouch for it behind it. */
    record Identity(PrivateKey key, List<X509Certificate> chain) {

        private static final String TYPE = "PKCS12";
        private static final String ENTRY = "server";

        /** Reads the bytes of a {@link #store}. */
        static Identity read(byte[] bytes) throws GeneralSecurityException, IOException {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(new ByteArrayInputStream(bytes), PASSWORD.toCharArray());
            List<X509Certificate> chain = Stream.of(store.getCertificateChain(ENTRY))
                    .map(X509Certificate.class::cast)
                    .toList();
            return new Identity((PrivateKey) store.getKey(ENTRY, PASSWORD.toCharArray()), chain);
        }

        KeyStore store() {
            try {
                KeyStore store = KeyStore.getInstance(TYPE);
                store.load(null, null);
                store.setKeyEntry(ENTRY, key, PASSWORD.toCharArray(), chain.toArray(X509Certificate[]::new));
                return store;
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
