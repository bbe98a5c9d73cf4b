package org.mirubato.infra.eventlog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The key of each subject: AES-256-GCM, made on first use, kept beside the log and wrapped by a master key that is outside the
 * database. Without its key a subject's sealed fields can't be opened by anybody; an erased subject keeps a row without one, so
 * that it never gets another. Safe for use by many threads.
 */
public final class SubjectKeys {

    private static final int KEY_BYTES = 32;

    private final JdbcTemplate jdbc;
    private final Aead master;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Optional<Aead>> cache = Caffeine.newBuilder()
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

    /** The subject's key; made when there is none. For an erased subject one that nobody will ever have again. */
    Aead forSealing(String subject) {
        Optional<Aead> known = known(subject);
        if (known.isPresent()) {
            return known.get();
        }
        make(subject);
        return find(subject).orElseGet(this::ofNobody);
    }

    /** The subject's key; empty when the subject has been erased. */
    Optional<Aead> forOpening(String subject) {
        return known(subject);
    }

    /** Takes the subject's key away for good. Other nodes that have used it know it for ten minutes more. */
    void erase(String subject) {
        jdbc.update(
                "insert into subject_keys (subject, wrapped) values (?, null)"
                        + " on conflict (subject) do update set wrapped = null",
                subject);
        cache.put(subject, Optional.empty());
    }

    /**
     * Takes the keys of sign-in links away that were made before a moment: such a link has expired, and nobody needs to know any
     * more for whom it was.
     */
    int eraseLinksBefore(Instant moment) {
        return jdbc.update(
                "delete from subject_keys where subject like 'lnk\\_%' and created_at < ?", Timestamp.from(moment));
    }

    private Optional<Aead> known(String subject) {
        Optional<Aead> known = cache.getIfPresent(subject);
        return known != null ? known : find(subject);
    }

    private Optional<Aead> find(String subject) {
        List<byte[]> wrapped = jdbc.queryForList(
                "select wrapped from subject_keys where subject = ? and wrapped is not null", byte[].class, subject);
        return wrapped.stream().findFirst().map(bytes -> remember(subject, bytes));
    }

    private Aead ofNobody() {
        try {
            return new AesGcmJce(random());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be made.", e);
        }
    }

    private byte[] random() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    private void make(String subject) {
        byte[] key = random();
        try {
            byte[] wrapped = master.encrypt(key, subject.getBytes(StandardCharsets.UTF_8));
            jdbc.update(
                    "insert into subject_keys (subject, wrapped) values (?, ?) on conflict do nothing",
                    subject,
                    wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be wrapped.", e);
        }
    }

    private Aead remember(String subject, byte[] wrapped) {
        try {
            Aead key = new AesGcmJce(master.decrypt(wrapped, subject.getBytes(StandardCharsets.UTF_8)));
            cache.put(subject, Optional.of(key));
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key of a subject can't be unwrapped: secrets/master is not the one this log was written with.",
                    e);
        }
    }
}
