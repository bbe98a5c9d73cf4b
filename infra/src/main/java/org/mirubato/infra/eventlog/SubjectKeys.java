package org.mirubato.infra.eventlog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The key of each subject: AES-256-GCM, made on first use, kept beside the log and wrapped by a master key that is outside the
 * database. Without its row a subject's sealed fields can't be opened by anybody. Safe for use by many threads.
 */
public final class SubjectKeys {

    private static final int KEY_BYTES = 32;

    private final JdbcTemplate jdbc;
    private final Aead master;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Aead> cache = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    public SubjectKeys(JdbcTemplate jdbc, byte[] masterKey) {
        this.jdbc = jdbc;
        try {
            this.master = new AesGcmJce(masterKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The master key must have 16 or 32 bytes.", e);
        }
    }

    /** The subject's key; made when there is none. */
    Aead forSealing(String subject) {
        Aead known = cache.getIfPresent(subject);
        if (known != null) {
            return known;
        }
        return find(subject).orElseGet(() -> make(subject));
    }

    /** The subject's key; empty when the subject has been erased. */
    Optional<Aead> forOpening(String subject) {
        Aead known = cache.getIfPresent(subject);
        return known != null ? Optional.of(known) : find(subject);
    }

    private Optional<Aead> find(String subject) {
        List<byte[]> wrapped =
                jdbc.queryForList("select wrapped from subject_keys where subject = ?", byte[].class, subject);
        return wrapped.stream().findFirst().map(bytes -> remember(subject, bytes));
    }

    private Aead make(String subject) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            byte[] wrapped = master.encrypt(key, subject.getBytes(StandardCharsets.UTF_8));
            jdbc.update(
                    "insert into subject_keys (subject, wrapped) values (?, ?) on conflict do nothing",
                    subject,
                    wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be wrapped.", e);
        }
        return find(subject).orElseThrow(() -> new IllegalStateException("No key for " + subject + "."));
    }

    private Aead remember(String subject, byte[] wrapped) {
        try {
            Aead key = new AesGcmJce(master.decrypt(wrapped, subject.getBytes(StandardCharsets.UTF_8)));
            cache.put(subject, key);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key of a subject can't be unwrapped: secrets/master is not the one this log was written with.",
                    e);
        }
    }
}
