package org.shouwang.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * The rules of the house, each a sentence. A rule that matches no class fails, so none can guard a
 * package that is not there.
 */
final class HouseRules {

    private static final String[] FRAMEWORKS = {
        "org.springframework..",
        "org.axonframework..",
        "jakarta..",
        "tools.jackson..",
        "com.google.crypto..",
        "java.sql..",
        "javax.sql.."
    };

    private HouseRules() {}

    /** A rule, and the sentence it is known by. */
    record HouseRule(String sentence, ArchRule rule) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    static List<HouseRule> all(String root) {
        return List.of(
                new HouseRule(
                        "the contract knows a framework only in wire",
                        noClasses()
                                .that()
                                .resideInAPackage(root + ".contract..")
                                .and()
                                .resideOutsideOfPackage(root + ".contract.wire..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(FRAMEWORKS)),
                new HouseRule(
                        "the contract knows no Spring anywhere",
                        noClasses()
                                .that()
                                .resideInAPackage(root + ".contract..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("org.springframework..")),
                new HouseRule(
                        "the plan engine is pure",
                        noClasses()
                                .that()
                                .resideInAnyPackage(root + ".plan.engine..", root + ".plan.fact..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(FRAMEWORKS)),
                new HouseRule(
                        "the access policy and the instruments are pure",
                        noClasses()
                                .that()
                                .resideInAnyPackage(root + ".access..", root + ".instrument..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(FRAMEWORKS)),
                new HouseRule(
                        "a decision is pure",
                        noClasses()
                                .that()
                                .resideInAPackage("..decision..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(FRAMEWORKS)),
                new HouseRule(
                        "a decision asks no clock",
                        noClasses()
                                .that()
                                .resideInAPackage("..decision..")
                                .should()
                                .callMethod(java.time.Instant.class, "now")
                                .orShould()
                                .callMethod(
                                        java.time.LocalDate.class, "now", java.time.ZoneId.class)
                                .orShould()
                                .dependOnClassesThat()
                                .areAssignableTo(java.time.Clock.class)),
                new HouseRule(
                        "a decision leaves nothing to chance",
                        noClasses()
                                .that()
                                .resideInAPackage("..decision..")
                                .should()
                                .callMethod(java.util.UUID.class, "randomUUID")
                                .orShould()
                                .dependOnClassesThat()
                                .areAssignableTo(java.util.Random.class)),
                new HouseRule(
                        "Axon stays at the edge",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        root + ".command.store..", root + ".contract.wire..")
                                .and()
                                .haveSimpleNameNotEndingWith("Aggregate")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage("org.axonframework..")),
                new HouseRule(
                        "the read side never sees the writer",
                        noClasses()
                                .that()
                                .resideInAPackage(root + ".query..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(root + ".command..", root + ".notify..")),
                new HouseRule(
                        "the writer never sees the read side",
                        noClasses()
                                .that()
                                .resideInAPackage(root + ".command..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(root + ".query..", root + ".notify..")),
                new HouseRule(
                        "who notifies sees neither",
                        noClasses()
                                .that()
                                .resideInAPackage(root + ".notify..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(root + ".query..", root + ".command..")),
                new HouseRule(
                        "packages are features, not layers",
                        noClasses()
                                .should()
                                .resideInAnyPackage(
                                        "..service..",
                                        "..dto..",
                                        "..util..",
                                        "..utils..",
                                        "..impl..",
                                        "..common..",
                                        "..helper..")),
                new HouseRule(
                        "no feature of the writer goes round in a circle",
                        slices().matching(root + ".command.(*)..").should().beFreeOfCycles()),
                new HouseRule(
                        "a test class is not shipped",
                        classes()
                                .that()
                                .areTopLevelClasses()
                                .should()
                                .haveSimpleNameNotEndingWith("Test")));
    }
}
