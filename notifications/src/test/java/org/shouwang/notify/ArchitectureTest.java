package org.shouwang.notify;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "org.shouwang.notify";

    private final JavaClasses ours =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    @Test
    void of_the_product_this_service_knows_the_contract_and_the_log_alone() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .dependOnClassesThat(
                        resideOutsideOfPackages(
                                        ROOT + "..",
                                        "org.shouwang.contract..",
                                        "org.shouwang.log..",
                                        "java..",
                                        "javax..",
                                        "jakarta.mail..",
                                        "org.eclipse.angus..",
                                        "org.springframework..",
                                        "org.slf4j..",
                                        "io.micrometer..",
                                        "com.zaxxer..",
                                        "org.flywaydb..",
                                        "tools.jackson..")
                                .as("anything else"))
                .check(ours);
    }

    @Test
    void it_holds_no_keys() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.shouwang.log.keys..")
                .check(ours);
    }

    @Test
    void what_a_page_says_depends_on_nothing_but_the_contract() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".notice..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".notice..",
                        "org.shouwang.contract.id..",
                        "org.shouwang.contract.token..",
                        "org.shouwang.contract.alert..",
                        "java..")
                .check(ours);
    }

    @Test
    void delivery_does_not_know_which_channels_there_are() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".delivery..", ROOT + ".outbox..", ROOT + ".channel..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".mail..", ROOT + ".robot..")
                .check(ours);
    }

    @Test
    void packages_form_no_circle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(ours);
    }

    @Test
    void time_and_chance_come_from_outside() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "..")
                .and()
                .doNotHaveSimpleName("NotifyLauncher")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(ours);
    }
}
