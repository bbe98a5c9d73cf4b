package org.mirubato.command.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mirubato.domain.identity.PreferenceKeys;
import org.mirubato.domain.sync.FieldTable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** What two devices can disagree about is shown to its owner, who knows no names of fields. The other languages have all that English has. */
class FieldWordsTest {

    private static final Path ENGLISH = Path.of("..", "web", "src", "i18n", "en.ts");

    /** The members of objects that are the server's own; what else an object holds is a client's. */
    private static final List<String> MEMBERS = List.of(
            "schedule.kind",
            "schedule.rule",
            "schedule.durationMinutes",
            "schedule.timeOfDay",
            "schedule.flexibility",
            "schedule.startDate",
            "schedule.endDate",
            "schedule.timeZone",
            "notificationSettings.practiceReminders",
            "notificationSettings.goalDeadlines",
            "notificationSettings.achievementNotifications",
            "notificationSettings.emailFrequency");

    @Test
    void the_app_has_words_for_every_field_that_devices_can_change() throws Exception {
        String words = Files.readString(ENGLISH);

        Set<String> fields = new TreeSet<>(MEMBERS);
        for (Class<?> kind : kinds()) {
            fields.addAll(tableOf(kind).kinds().keySet());
        }
        for (Field key : PreferenceKeys.class.getFields()) {
            if (key.get(null) instanceof String name) {
                fields.add(name);
            }
        }

        assertThat(fields).hasSizeGreaterThan(50);
        assertThat(fields.stream().filter(field -> !words.contains("'history.field." + field + "':")))
                .isEmpty();
    }

    private static List<? extends Class<?>> kinds() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.setActiveProfiles("command");
        var scanner = new ClassPathScanningCandidateComponentProvider(false, environment);
        scanner.addIncludeFilter(new AssignableTypeFilter(MutatedKind.class));
        return scanner.findCandidateComponents("org.mirubato.command").stream()
                .map(found -> loaded(found.getBeanClassName()))
                .toList();
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static FieldTable tableOf(Class<?> kind) throws IllegalAccessException {
        Field table = Stream.of(kind.getDeclaredFields())
                .filter(field -> field.getType() == FieldTable.class)
                .findAny()
                .orElseThrow();
        table.setAccessible(true);
        return (FieldTable) table.get(null);
    }
}
