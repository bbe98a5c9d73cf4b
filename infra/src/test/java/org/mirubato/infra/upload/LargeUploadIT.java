package org.mirubato.infra.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirubato.infra.upload.Refusals.assertRefused;

import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.TestUser;

class LargeUploadIT extends MirubatoIT {

    private static final int MEGABYTE = 1024 * 1024;
    private static final long UNNOTICED = 16L * MEGABYTE;

    private final TestUser user = newUser();

    @Test
    void a_file_of_51_megabytes_is_refused_while_memory_stays_flat() {
        user.processed(user.uploaded("before.pdf", Samples.distinct(Samples.ROS)));
        long before = used();
        long[] during = new long[1];

        for (int upload = 0; upload < 3; upload++) {
            HttpResponse<String> answer = send(51, () -> during[0] = Math.max(during[0], used()));
            assertRefused(answer, 413, "larger than 50 MB");
        }

        assertThat(during[0]).isBetween(1L, before + UNNOTICED);
        assertThat(used()).isLessThan(before + UNNOTICED);
        assertThat(Refusals.scoresOf(user)).isOne();
        String next = user.uploaded("next.pdf", Samples.distinct(Samples.ROS));
        assertThat(user.processed(next).path("processing_status").asString()).isEqualTo("completed");
    }

    @Test
    void a_large_file_of_another_kind_is_not_cut_off_before_the_refusal() {
        HttpResponse<String> answer = user.upload(
                "/api/import/pdf",
                "film.mp4",
                BodyPublishers.ofByteArray(TestUser.multipart("film.mp4", new byte[40 * MEGABYTE])));

        assertRefused(answer, 400, "not a PDF, PNG or JPEG file");
    }

    @Test
    void a_file_of_49_megabytes_is_taken_in_without_being_held_in_memory() {
        long before = used();
        long[] during = new long[1];

        HttpResponse<String> answer = send(49, () -> during[0] = used());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(during[0]).isBetween(1L, before + UNNOTICED);
    }

    private HttpResponse<String> send(int megabytes, Runnable late) {
        return user.upload(
                "/api/import/pdf",
                "large.pdf",
                BodyPublishers.ofInputStream(() -> new LargeForm(megabytes * (long) MEGABYTE, 45L * MEGABYTE, late)));
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
