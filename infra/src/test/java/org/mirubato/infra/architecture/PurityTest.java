package org.mirubato.infra.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A decision is a function of state and command: what it needs of the world is in the command. */
@AnalyzeClasses(packages = "org.mirubato", importOptions = DoNotIncludeTests.class)
class PurityTest {

    private static final DescribedPredicate<JavaCall<?>> TIME_OR_CHANCE = calls(Temporal.class, "now")
            .or(calls(Clock.class, "system.*|tick.*"))
            .or(calls(System.class, "currentTimeMillis"))
            .or(calls(UUID.class, "randomUUID"))
            .or(calls(Math.class, "random"))
            .or(calls(Random.class, "<init>"))
            .or(calls(RandomGenerator.class, "getDefault|of"))
            .as("a clock or a source of chance");

    /** The client is no part of the server: a copy on a device has to find its own name. */
    @ArchTest
    static final ArchRule outside_infra_clocks_and_ids_are_injected = noClasses()
            .that()
            .resideOutsideOfPackages("org.mirubato.infra..", "org.mirubato.sync.client..")
            .should()
            .callMethodWhere(TIME_OR_CHANCE.forSubtype())
            .orShould()
            .callConstructorWhere(TIME_OR_CHANCE.forSubtype());

    @ArchTest
    static final ArchRule the_domain_does_no_input_or_output = noClasses()
            .that()
            .resideInAPackage("org.mirubato.domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..", "java.util.concurrent..");

    private static DescribedPredicate<JavaCall<?>> calls(Class<?> type, String method) {
        return target(owner(assignableTo(type)))
                .and(target(nameMatching(method)))
                .forSubtype();
    }
}
