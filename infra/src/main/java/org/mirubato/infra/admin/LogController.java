package org.mirubato.infra.admin;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mirubato.domain.Refusal;
import org.mirubato.infra.eventlog.EventCodec;
import org.mirubato.infra.eventlog.LogReader;
import org.mirubato.infra.eventlog.LogReader.Filter;
import org.mirubato.infra.eventlog.LogReader.Page;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows administrators the event log, its personal fields opened. */
@RestController
class LogController {

    private static final int LONGEST_PAGE = 1000;

    private final LogReader log;

    LogController(DataSource dataSource, EventCodec codec) {
        this.log = new LogReader(new JdbcTemplate(dataSource), codec);
    }

    /** A page of events, and the position to go on from while there are more. */
    @GetMapping("/api/v2/admin/log")
    Map<String, Object> page(
            @RequestParam(defaultValue = "1") long from,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long to,
            @RequestParam(required = false) @Nullable String aggregate,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "100") int limit) {
        if (from < 1 || to < 1) {
            throw Refusal.invalid("Positions begin with 1: give from and to such numbers.");
        }
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.invalid("The limit of a page is a number from 1 to " + LONGEST_PAGE + ".");
        }
        Page page = log.page(new Filter(from, to, aggregate, name), limit);
        Map<String, Object> data = new HashMap<>();
        data.put("events", page.events());
        page.next().ifPresent(next -> data.put("next", next));
        return Map.of("success", true, "data", data);
    }
}
