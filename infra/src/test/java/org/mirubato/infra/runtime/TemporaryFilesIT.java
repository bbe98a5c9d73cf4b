package org.mirubato.infra.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mirubato.infra.MirubatoIT;
import org.mirubato.infra.embedded.DataFolder;

class TemporaryFilesIT extends MirubatoIT {

    @Test
    void a_killed_server_leaves_no_folder_of_its_web_server_in_the_systems_temporary_folder() {
        String root = server().bean(ServletContext.class).getRealPath("/");

        assertThat(Path.of(root)).startsWith(server().bean(DataFolder.class).part("work"));
    }
}
