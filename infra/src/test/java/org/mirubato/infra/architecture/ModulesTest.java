package org.mirubato.infra.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(packages = "org.mirubato", importOptions = DoNotIncludeTests.class)
class ModulesTest {

    @ArchTest
    static final ArchRule the_middle_modules_meet_only_in_the_domain = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("domain")
            .definedBy("org.mirubato.domain..")
            .layer("command")
            .definedBy("org.mirubato.command..")
            .layer("query")
            .definedBy("org.mirubato.query..")
            .layer("sync")
            .definedBy("org.mirubato.sync..")
            .layer("processors")
            .definedBy("org.mirubato.processors..")
            .layer("infra")
            .definedBy("org.mirubato.infra..")
            .whereLayer("infra")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("command")
            .mayOnlyBeAccessedByLayers("infra")
            .whereLayer("query")
            .mayOnlyBeAccessedByLayers("infra")
            .whereLayer("sync")
            .mayOnlyBeAccessedByLayers("infra")
            .whereLayer("processors")
            .mayOnlyBeAccessedByLayers("infra");

    @ArchTest
    static final ArchRule the_domain_knows_the_jdk_and_annotations_alone = classes()
            .that()
            .resideInAPackage("org.mirubato.domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("org.mirubato.domain..", "java..", "org.jspecify.annotations")
                    .or(resideInAnyPackage("org.axonframework.modelling.command..")));

    @ArchTest
    static final ArchRule features_form_no_cycles = slices().matching(
                    "org.mirubato.(domain|command|query|processors).(*)..")
            .namingSlices("$1.$2")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule the_parts_of_the_infrastructure_form_no_cycles =
            slices().matching("org.mirubato.infra.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_command_line_knows_only_the_public_api = noClasses()
            .that()
            .resideInAPackage("org.mirubato.infra.cli..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.mirubato..", "org.springframework..", "org.axonframework..")
                    .and(not(resideInAnyPackage("org.mirubato.infra.cli..", "org.mirubato.sync.client.."))));

    @ArchTest
    static final ArchRule the_client_of_the_stream_needs_the_jdk_and_jackson_alone = classes()
            .that()
            .resideInAPackage("org.mirubato.sync.client..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("org.mirubato.sync.client..", "java..", "tools.jackson..", "org.jspecify.."));

    @ArchTest
    static final ArchRule the_server_knows_nothing_of_its_clients = noClasses()
            .that()
            .resideOutsideOfPackages("org.mirubato.sync.client..", "org.mirubato.infra.cli..", "org.mirubato.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.mirubato.sync.client..");
}
