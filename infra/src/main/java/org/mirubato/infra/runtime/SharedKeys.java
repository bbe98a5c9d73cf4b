package org.mirubato.infra.runtime;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.mirubato.infra.embedded.Secrets;
import org.mirubato.infra.embedded.StartupProblem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The keys that every node on a database needs alike: with others it would seal what its peers can't open, register an address
 * twice, and refuse who has signed in at another node. They are made by the first node; the database knows them by a mark.
 */
@Component
public class SharedKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcTemplate jdbc;
    private final Secrets secrets;

    SharedKeys(DataSource dataSource, Secrets secrets) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.secrets = secrets;
    }

    /**
     * The key of this name from the data folder; made by {@code maker} when this is the first node.
     *
     * @throws StartupProblem when the database was begun with another one
     */
    public byte[] keep(String name, Supplier<byte[]> maker) {
        if (secrets.find(name).isEmpty() && !marks(name).isEmpty()) {
            throw problem("is missing, and this database was begun with one", name);
        }
        byte[] key = secrets.keep(name, maker);
        String mark = mark(key);
        jdbc.update("insert into key_marks (name, mark) values (?, ?) on conflict do nothing", name, mark);
        if (!marks(name).contains(mark)) {
            throw problem("is not the one that this database was begun with", name);
        }
        return key;
    }

    private List<String> marks(String name) {
        return jdbc.queryForList("select mark from key_marks where name = ?", String.class, name);
    }

    private static String mark(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal("mirubato key".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 belongs to every JDK.", e);
        }
    }

    private static StartupProblem problem(String what, String name) {
        return new StartupProblem(
                "secrets/" + name + " in the data folder " + what + ": copy secrets/master, secrets/claims"
                        + " and secrets/jwt from the first node, or from a backup (docs/operations.md, \"Several nodes\").");
    }
}
