package org.mirubato.infra.transfer;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mirubato.infra.axon.SideEffects;
import org.mirubato.infra.embedded.StartupProblem;
import org.mirubato.infra.runtime.LogAccess;
import org.mirubato.infra.runtime.QuietLogs;
import org.springframework.dao.DataAccessException;

/** The main class of {@code log export} and {@code log import}: works on a data folder, without the application. */
public final class LogTransfer {

    private static final String HELP = """
            mirubato log export DIR --keys FILE     the event log as checksummed files; also while Mirubato is running
            mirubato log import DIR --keys FILE     the files into an empty installation, or one that holds their beginning

              --keys FILE            the keys that open personal fields: kept apart from DIR, and secret
              --without-keys         without them: personal fields read as erased from then on
              --data DIR             the data folder (default ./data)
              --mirubato.postgres.*  the address of a PostgreSQL of your own, as for `up`
              --events-per-file N    of a new export (default 20000)

            Called again, each goes on where it was interrupted.""";

    private final PrintStream out;
    private final PrintStream err;

    private LogTransfer(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Exit codes: 0 done, 1 something failed. */
    public static void main(String[] args) {
        QuietLogs.warningsAlone();
        System.exit(run(Arrays.asList(args), System.out, System.err));
    }

    static int run(List<String> line, PrintStream out, PrintStream err) {
        if (line.contains("--help")) {
            out.println(HELP);
            return 0;
        }
        try {
            TransferOptions options = TransferOptions.parse(line);
            LogTransfer transfer = new LogTransfer(out, err);
            if (options.verb().equals("export")) {
                transfer.exportTo(options);
            } else {
                transfer.importFrom(options);
            }
            return 0;
        } catch (TransferException | StartupProblem e) {
            err.println("mirubato: " + e.getMessage());
        } catch (DataAccessException e) {
            err.println(
                    "mirubato: PostgreSQL refused: " + e.getMostSpecificCause().getMessage());
        }
        return 1;
    }

    private void exportTo(TransferOptions options) {
        try (LogAccess access = LogAccess.forReading(options.settings())) {
            Optional<Path> file = options.keys();
            Optional<Keys> keys = file.map(unused -> Keys.of(access.secrets())
                    .orElseThrow(() -> new TransferException("The data folder has no keys in secrets/: bring them back"
                            + " from a backup, or export with --without-keys.")));
            LogRows log = new LogRows(access.dataSource());
            LogExport export = new LogExport(log, new ExportFolder(options.folder()), err::println);
            LogExport.Result result = export.run(
                    options.eventsPerFile(), keys.map(Keys::fingerprint).orElse(""));
            out.println(result.events() + " events in " + result.files() + " files in " + options.folder() + ", "
                    + result.kept() + " of them kept as they were");
            keys.ifPresent(found -> KeysFile.write(file.orElseThrow(), found, log::subjects));
            file.ifPresent(written -> out.println("The keys are in " + written
                    + ". Keep that file secret and apart from the export: who has both can read everything."));
        }
    }

    private void importFrom(TransferOptions options) {
        ExportFolder folder = new ExportFolder(options.folder());
        Manifest manifest = ManifestFile.read(folder.root());
        Optional<Keys> keys = options.keys().map(file -> opening(manifest, file));
        try (LogAccess access = LogAccess.forWriting(options.settings())) {
            LogRows log = new LogRows(access.dataSource());
            LogImport work = new LogImport(
                    log, folder, position -> SideEffects.startAfter(position, access.dataSource()), err::println);
            work.check(manifest);
            keys.ifPresent(found -> found.giveTo(access.secrets()));
            long added = work.run(
                    manifest,
                    options.keys()
                            .<LogImport.Subjects>map(file -> lines -> KeysFile.read(file, lines))
                            .orElse(null));
            out.println(added + " events imported, the log ends at position " + log.head());
        }
        if (keys.isEmpty()) {
            out.println("Without the keys personal fields read as erased, and nobody is found by an e-mail address.");
        }
        out.println("Read models are built by themselves at the next start. Nothing up to here is processed or mailed"
                + " again. Uploaded files are not in the log: copy s3/ and spool/ too.");
    }

    private static Keys opening(Manifest manifest, Path file) {
        Keys keys = KeysFile.read(file, line -> {});
        if (!keys.fingerprint().equals(manifest.keys())) {
            throw new TransferException("The keys in " + file
                    + " are those of another log: name the file that was written" + " together with this export.");
        }
        return keys;
    }
}
