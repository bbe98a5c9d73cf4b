package org.mirubato.processors.pdf.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Encrypted files: with no password, with one, with a certificate, and with nonsense. */
final class Locks {

    private Locks() {}

    static List<Attack> attacks() {
        return List.of(
                new Attack("locked with the empty password", random -> locked("", random)),
                new Attack("locked with a password", random -> locked("secret", random)),
                new Attack(
                        "locked for a certificate",
                        random -> unknown(
                                "/Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 /CF << /DefaultCryptFilter << /CFM /AESV2 "
                                        + "/Recipients [<3000>] >> >> /Recipients [<3000>]")),
                new Attack(
                        "locked by nobody knows what",
                        random ->
                                unknown("/Filter /" + Bytes.oneOf(random, "Unknown", "Standard", "EBX_HANDLER") + " /V "
                                        + Bytes.oneOf(random, 0, 4, 5, 99) + " /R " + Bytes.oneOf(random, 2, 6, -1)
                                        + " /O (x) /U (y) /P 0"
                                        + " /Length " + Bytes.oneOf(random, 40, 0, -8, 2_000_000_000))),
                new Attack(
                        "lock in a circle",
                        random -> new RawPdf()
                                .goodPage()
                                .trailer("/Encrypt " + Bytes.oneOf(random, "1 0 R", "4 0 R", "99 0 R", "[1]")
                                        + " /ID [(a) (b)]")
                                .bytes()));
    }

    private static byte[] locked(String password, SplittableRandom random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(Bytes.oneOf(random, 40, 128, 256));
            policy.setPreferAES(random.nextBoolean());
            document.protect(policy);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] unknown(String entries) {
        RawPdf pdf = new RawPdf().goodPage();
        int lock = pdf.object("<< " + entries + " >>");
        return pdf.trailer("/Encrypt " + lock + " 0 R /ID [(a) (b)]").bytes();
    }
}
