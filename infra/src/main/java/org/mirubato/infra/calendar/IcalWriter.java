package org.mirubato.infra.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.mirubato.query.plan.CalendarWriter;
import org.springframework.stereotype.Component;

/** Writes calendars as RFC 5545 has them. Times are in UTC, so that no program needs our idea of a time zone. */
@Component
final class IcalWriter implements CalendarWriter {

    private static final String OURS = "-//Mirubato//Plans//EN";
    private static final int LONGEST_LINE = 75;

    @Override
    public byte[] write(String name, List<CalendarEntry> entries) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(OURS));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        entries.forEach(entry -> calendar.add(event(entry)));
        StringWriter text = new StringWriter();
        try {
            // a line that the library folds may be cut within a sign of two units, so it is not asked to
            new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(CalendarEntry entry) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.id() + "@mirubato"));
        event.add(new DtStamp(entry.changedAt()));
        event.add(new DtStart<>(entry.start()));
        if (entry.end() != null) {
            event.add(new DtEnd<>(entry.end()));
        }
        event.add(new Summary(printable(entry.title())));
        if (!entry.description().isEmpty()) {
            event.add(new Description(printable(entry.description())));
        }
        event.add(new Status(entry.standing().name()));
        event.add(new Sequence((int) Math.min(entry.version(), Integer.MAX_VALUE)));
        return event;
    }

    /** Line breaks of one kind, and no other signs that control something. */
    private static String printable(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
    }

    /** Lines of at most 75 bytes, cut between signs. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        for (String line : text.split("\r\n")) {
            int length = 0;
            for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
                String sign = Character.toString(line.codePointAt(at));
                int bytes = sign.getBytes(StandardCharsets.UTF_8).length;
                if (length + bytes > LONGEST_LINE) {
                    folded.append("\r\n ");
                    length = 1;
                }
                folded.append(sign);
                length += bytes;
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }
}
