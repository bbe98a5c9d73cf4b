package org.mirubato.infra.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.mirubato.infra.tls.Certificates.Identity;

/** Makes certificates as RFC 5280 and today's browsers want them: with P-256 and SHA-256. */
final class Issuer {

    /** Clocks of phones may be behind. */
    private static final Duration BEFORE_NOW = Duration.ofHours(12);

    private static final SecureRandom RANDOM = new SecureRandom();

    private Issuer() {}

    /** An authority that vouches for itself. */
    static Identity authority(String name, Instant now, Duration life) {
        try {
            KeyPair keys = keys();
            X500Name subject = named(name);
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                            subject, serial(), from(now), Date.from(now.plus(life)), subject, keys.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
            return new Identity(keys.getPrivate(), List.of(signed(builder, keys.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server's certificate for all of these names, for which {@code authority} vouches. */
    static Identity server(Identity authority, LocalNames names, Instant now, Duration life) {
        try {
            KeyPair keys = keys();
            X509Certificate root = authority.chain().get(0);
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                            root, serial(), from(now), Date.from(now.plus(life)), named("Mirubato"), keys.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(Extension.subjectAlternativeName, false, alternatives(names))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(root));
            return new Identity(keys.getPrivate(), List.of(signed(builder, authority.key()), root));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GeneralNames alternatives(LocalNames names) {
        return new GeneralNames(Stream.concat(
                        names.hosts().stream().map(host -> new GeneralName(GeneralName.dNSName, host)),
                        names.addresses().stream().map(each -> new GeneralName(GeneralName.iPAddress, each)))
                .toArray(GeneralName[]::new));
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey by)
            throws OperatorCreationException, GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by)));
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    private static X500Name named(String name) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, name).build();
    }

    private static BigInteger serial() {
        return new BigInteger(120, RANDOM).setBit(120);
    }

    private static Date from(Instant now) {
        return Date.from(now.minus(BEFORE_NOW));
    }
}
