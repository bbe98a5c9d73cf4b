package org.mirubato.infra.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.stereotype.Controller;

/** Who sends what: aggregates alone make events, event handlers make nothing but rows. */
@AnalyzeClasses(packages = "org.mirubato", importOptions = DoNotIncludeTests.class)
class MessagesTest {

    @ArchTest
    static final ArchRule event_handlers_send_no_commands = noClasses()
            .that()
            .containAnyMethodsThat(annotatedWith(EventHandler.class))
            .and()
            .resideOutsideOfPackage("org.mirubato.processors..")
            .should()
            .dependOnClassesThat(assignableTo(CommandGateway.class).or(assignableTo(CommandBus.class)));

    @ArchTest
    static final ArchRule aggregates_alone_make_events = noClasses()
            .that()
            .areNotAnnotatedWith(Aggregate.class)
            .should()
            .dependOnClassesThat(assignableTo(AggregateLifecycle.class)
                    .or(assignableTo(EventGateway.class))
                    .or(JavaClass.Predicates.equivalentTo(EventBus.class)));

    @ArchTest
    static final ArchRule aggregates_projections_and_controllers_are_hidden_in_their_package = classes()
            .that(are(annotatedWith(Aggregate.class))
                    .or(annotatedWith(Controller.class))
                    .or(JavaClass.Predicates.simpleNameEndingWith("Projection")))
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule sagas_are_public_since_the_framework_makes_them =
            classes().that().areAnnotatedWith(Saga.class).should().bePublic();
}
