package org.mirubato.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mirubato.domain.sync.Changes.Server;

/** What holds however the changes of two devices are shuffled that know nothing of each other. */
class MergeProperty {

    private static final List<String> FIELDS = List.of("mood", "type", "minutes");
    private static final TextMerge JOINED = (before, there, brought) -> there + brought;

    @Property(tries = 500)
    void the_fields_that_the_other_does_not_touch_end_as_their_device_wants_them(@ForAll long seed) {
        Random random = new Random(seed);
        List<Sent> phone = changes(random, "phone", 1 + random.nextInt(6));
        List<Sent> tablet = changes(random, "tablet", 1 + random.nextInt(6));

        Server server = arrived(shuffled(random, phone, tablet));

        assertKept(server, wanted(phone), wanted(tablet));
        assertKept(server, wanted(tablet), wanted(phone));
    }

    @Property(tries = 500)
    void members_that_do_not_meet_are_added_and_removed_in_any_order(@ForAll long seed) {
        Random random = new Random(seed);
        List<Sent> phone = members(random, "phone", "p");
        List<Sent> tablet = members(random, "tablet", "t");

        Object one = arrived(shuffled(random, phone, tablet)).now().get("tags");
        Object other = arrived(shuffled(random, phone, tablet)).now().get("tags");

        assertThat(new HashSet<>((List<?>) one)).isEqualTo(new HashSet<>((List<?>) other));
    }

    @Property(tries = 500)
    void what_is_added_to_a_number_adds_up_in_any_order(@ForAll long seed) {
        Random random = new Random(seed);
        List<Sent> phone = new ArrayList<>();
        List<Sent> tablet = new ArrayList<>();
        long sum = 30;
        for (int i = 1; i <= 5; i++) {
            int mine = random.nextInt(20) - 10;
            int theirs = random.nextInt(20) - 10;
            sum += mine + theirs;
            phone.add(new Sent("phone", Changes.inc(i, 0, "minutes", mine)));
            tablet.add(new Sent("tablet", Changes.inc(i, 0, "minutes", theirs)));
        }

        Server server = arrived(shuffled(random, phone, tablet));

        assertThat(((Number) server.now().get("minutes")).longValue()).isEqualTo(sum);
    }

    @Property(tries = 300)
    void a_change_that_arrives_late_never_undoes_a_later_one_of_its_own_device(@ForAll long seed) {
        Random random = new Random(seed);
        List<Sent> phone = changes(random, "phone", 6);
        List<Sent> late = new ArrayList<>(phone);
        java.util.Collections.shuffle(late, random);

        Server inOrder = arrived(phone);
        Server shuffled = arrived(late);

        for (String field : FIELDS) {
            assertThat(shuffled.now().get(field))
                    .as(field)
                    .isEqualTo(inOrder.now().get(field));
        }
    }

    private record Sent(String device, Mutation mutation) {}

    private static Server arrived(List<Sent> sent) {
        Server server = new Server(JOINED, Map.of("mood", "m", "type", "t", "minutes", 30, "tags", List.of("a", "b")));
        sent.forEach(each -> server.take(each.device(), each.mutation()));
        return server;
    }

    private static List<Sent> changes(Random random, String device, int count) {
        List<Sent> changes = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String field = FIELDS.get(random.nextInt(FIELDS.size()));
            changes.add(new Sent(device, Changes.set(i, 0L, Map.of(field, device + i))));
        }
        return changes;
    }

    private static List<Sent> members(Random random, String device, String prefix) {
        List<Sent> changes = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            String member = prefix + random.nextInt(3);
            changes.add(new Sent(
                    device,
                    random.nextBoolean() ? Changes.add(i, 0, "tags", member) : Changes.remove(i, 0, "tags", member)));
        }
        return changes;
    }

    /** Each device's own in their order. */
    private static List<Sent> shuffled(Random random, List<Sent> one, List<Sent> other) {
        List<Sent> all = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            boolean first = j == other.size() || (i < one.size() && random.nextBoolean());
            all.add(first ? one.get(i++) : other.get(j++));
        }
        return all;
    }

    private static Map<String, Object> wanted(List<Sent> sent) {
        Map<String, Object> wanted = new HashMap<>();
        sent.forEach(each -> wanted.putAll(each.mutation().set()));
        return wanted;
    }

    private static void assertKept(Server server, Map<String, Object> wanted, Map<String, Object> others) {
        Set<String> alone = new HashSet<>(wanted.keySet());
        alone.removeAll(others.keySet());
        alone.forEach(field -> assertThat(server.now().get(field)).as(field).isEqualTo(wanted.get(field)));
    }
}
