package org.mirubato.infra.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What comes from outside has one owner each, so that it can be exchanged in one place. */
@AnalyzeClasses(packages = "org.mirubato", importOptions = DoNotIncludeTests.class)
class OwnersTest {

    @ArchTest
    static final ArchRule sql_is_written_in_tables_alone = noClasses()
            .that()
            .haveNameNotMatching(".*Table(\\$.*)?")
            .and()
            .resideOutsideOfPackages(
                    "org.mirubato.query.library..", "org.mirubato.sync.tables..", "org.mirubato.infra.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jooq..");

    @ArchTest
    static final ArchRule objects_are_stored_by_the_storage_alone = noClasses()
            .that()
            .resideOutsideOfPackage("org.mirubato.infra.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.minio..", "okhttp3..");

    /** A user's PDF is opened in a child process and nowhere else. */
    @ArchTest
    static final ArchRule pdfs_are_opened_by_the_worker_alone = noClasses()
            .that()
            .resideOutsideOfPackage("org.mirubato.processors.pdf.worker..")
            .and()
            // writes a picture and opens none
            .doNotHaveFullyQualifiedName("org.mirubato.processors.reading.outside.ShownPage")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "javax.imageio..");

    @ArchTest
    static final ArchRule certificates_are_made_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("org.mirubato.infra.tls..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..");

    @ArchTest
    static final ArchRule calendars_are_read_and_written_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("org.mirubato.infra.calendar..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.fortuna.ical4j..");

    @ArchTest
    static final ArchRule the_worker_is_started_never_called = noClasses()
            .that()
            .resideOutsideOfPackage("org.mirubato.processors.pdf.worker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.mirubato.processors.pdf.worker..");

    @ArchTest
    static final ArchRule a_browser_is_driven_by_tests_alone =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.microsoft.playwright..");

    @ArchTest
    static final ArchRule sockets_are_opened_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("org.mirubato.infra.sync..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty.websocket..", "org.eclipse.jetty.ee11.websocket..");

    @ArchTest
    static final ArchRule texts_are_compared_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("org.mirubato.command.sync..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.difflib..");

    @ArchTest
    static final ArchRule redis_is_asked_by_caches_limits_and_their_wiring = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.mirubato.infra.cache..", "org.mirubato.infra.limits..", "org.mirubato.infra.runtime..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.lettuce..");

    @ArchTest
    static final ArchRule axon_server_is_spoken_to_by_its_edge_alone = noClasses()
            .that()
            .resideOutsideOfPackages("org.mirubato.infra.axonserver..", "org.mirubato.infra.axon..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.axonframework.axonserver..", "io.axoniq..", "io.grpc..");

    @ArchTest
    static final ArchRule networks_are_run_by_readers_alone = noClasses()
            .that()
            .resideOutsideOfPackage("org.mirubato.processors.reading..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.djl..", "ai.onnxruntime..");

    /** A fault in the engine's machine code must end a child, not the server. */
    @ArchTest
    static final ArchRule the_engine_of_words_runs_in_its_child_alone = noClasses()
            .that()
            .haveNameNotMatching(".*reading\\.ocr\\.(Ocr(Network|Reader|Worker))(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*reading\\.ocr\\.(Ocr(Network|Reader))(\\$.*)?");

    @ArchTest
    static final ArchRule the_engine_of_the_vision_model_runs_in_its_child_and_in_training_alone = noClasses()
            .that()
            .resideOutsideOfPackage("org.mirubato.processors.reading.vision.training..")
            .and()
            .haveNameNotMatching(
                    ".*reading\\.vision\\.(HeadWorker|StaffHead(Network|Model|Reader)|HeadReading|Temperatures|"
                            + "ConvolutionSelfTest|EngineConvolution)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*reading\\.vision\\.(StaffHead(Network|Model|Reader)|EngineConvolution)(\\$.*)?");
}
