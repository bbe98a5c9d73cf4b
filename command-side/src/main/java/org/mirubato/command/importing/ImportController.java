package org.mirubato.command.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mirubato.command.sync.PushedKind;
import org.mirubato.domain.Refusal;
import org.mirubato.domain.identity.UserId;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes files of other programs. The body is the file; how it is read stands in the address. */
@RestController
@Profile("command")
class ImportController {

    private static final String ENTRIES = "logbook_entry";

    private final List<PushedKind> kinds;
    private final ImportFolder folder;

    ImportController(List<PushedKind> kinds, ImportFolder folder) {
        this.kinds = kinds;
        this.folder = folder;
    }

    /** How the file would be read, and its first rows as they would be taken. */
    @PostMapping("/api/v2/imports/preview")
    Map<String, Object> preview(InputStream body, Principal user, @RequestParam Map<String, String> parameters)
            throws IOException {
        ImportOptions options = ImportOptions.of(parameters);
        RowIds ids = new RowIds(new UserId(user.getName()));
        try (ImportedFile file = ImportedFile.receive(body, folder.path())) {
            ImportPreview preview = new ImportPreview();
            Map<String, Object> data = new LinkedHashMap<>();
            if (file.isJson()) {
                JsonRows rows = new JsonRows(kinds, entries(), options, ids);
                rows.read(file, preview);
                data.put("format", "json");
                data.put("notTaken", rows.notTaken());
            } else {
                CsvShape shape = CsvShape.of(file, options);
                new CsvRows(shape, options, entries(), ids).read(file, preview);
                data.put("format", "csv");
                put(data, shape);
            }
            data.put("rows", preview.rows());
            data.put("total", preview.total());
            data.put("problems", preview.problems());
            return Map.of("success", true, "data", data);
        }
    }

    /** Takes the file, and tells of each row on a line of its own as soon as it is done. */
    @PostMapping("/api/v2/imports")
    void run(
            InputStream body,
            Principal user,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        ImportOptions options = ImportOptions.of(parameters);
        UserId me = new UserId(user.getName());
        try (ImportedFile file = ImportedFile.receive(body, folder.path())) {
            boolean json = file.isJson();
            JsonRows rows = new JsonRows(kinds, entries(), options, new RowIds(me));
            CsvShape shape = json ? null : CsvShape.of(file, options);
            response.setContentType("application/x-ndjson");
            response.setHeader("Cache-Control", "no-store");
            ImportReport report = new ImportReport(me, response.getOutputStream());
            try {
                if (shape == null) {
                    rows.read(file, report);
                } else {
                    new CsvRows(shape, options, entries(), new RowIds(me)).read(file, report);
                }
                report.end(rows.notTaken(), null);
            } catch (Refusal e) {
                report.end(rows.notTaken(), e.sentence());
            }
        }
    }

    private PushedKind entries() {
        return kinds.stream()
                .filter(kind -> kind.kind().equals(ENTRIES))
                .findFirst()
                .orElseThrow();
    }

    private static void put(Map<String, Object> data, CsvShape shape) {
        data.put("delimiter", shape.delimiter() == '\t' ? "tab" : String.valueOf(shape.delimiter()));
        data.put("columns", shape.columns());
        Map<String, String> mapping = new LinkedHashMap<>();
        shape.mapping()
                .forEach((field, column) ->
                        mapping.put(field.word(), shape.columns().get(column)));
        data.put("mapping", mapping);
        DateForm dates = shape.dates();
        data.put("dates", dates == null ? null : dates.word());
        data.put(
                "possibleDates",
                shape.possibleDates().stream().map(DateForm::word).toList());
    }
}
