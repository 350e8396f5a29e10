package org.shouwang.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.List;

/** The rules of who notifies: it must say nothing that it does not know. */
final class NotifyRules {

    private NotifyRules() {}

    static List<HouseRule> all(String root) {
        String notify = root + ".notify";
        return List.of(
                new HouseRule(
                        "who notifies knows the contract, the log and what it sends with",
                        noClasses()
                                .that()
                                .resideInAPackage(notify + "..")
                                .should()
                                .dependOnClassesThat(
                                        resideOutsideOfPackages(
                                                        notify + "..",
                                                        root + ".contract..",
                                                        root + ".log..",
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
                                                .as("anything else"))),
                new HouseRule(
                        "who notifies holds no keys",
                        noClasses()
                                .that()
                                .resideInAPackage(notify + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(root + ".log.keys..")),
                new HouseRule(
                        "what a page says of paging depends on the contract alone",
                        classes()
                                .that()
                                .resideInAPackage(notify + ".notice..")
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(
                                        notify + ".notice..",
                                        root + ".contract.id..",
                                        root + ".contract.token..",
                                        root + ".contract.alert..",
                                        "java..")),
                new HouseRule(
                        "delivery does not know which channels there are",
                        noClasses()
                                .that()
                                .resideInAnyPackage(
                                        notify + ".delivery..",
                                        notify + ".outbox..",
                                        notify + ".channel..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(notify + ".mail..", notify + ".robot..")),
                new HouseRule(
                        "no feature of who notifies goes round in a circle",
                        slices().matching(notify + ".(*)..").should().beFreeOfCycles()),
                new HouseRule(
                        "who notifies is given time and chance",
                        noClasses()
                                .that()
                                .resideInAPackage(notify + "..")
                                .and()
                                .doNotHaveSimpleName("NotifyLauncher")
                                .and()
                                .doNotHaveSimpleName("NotifyService")
                                .should()
                                .accessTargetWhere(Outside.clock())
                                .orShould()
                                .accessTargetWhere(Outside.chance())));
    }
}
