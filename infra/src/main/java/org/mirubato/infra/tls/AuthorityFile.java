package org.mirubato.infra.tls;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/** The certificate of an authority, as devices install it. */
record AuthorityFile(byte[] bytes) {

    static final String PATH = "/authority.crt";

    /** By which phones know it for one that can be installed. */
    static final String MEDIA_TYPE = "application/x-x509-ca-cert";

    static AuthorityFile of(X509Certificate authority) {
        try {
            return new AuthorityFile(authority.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256, as phones show it: in capitals, with a colon between bytes. */
    String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
