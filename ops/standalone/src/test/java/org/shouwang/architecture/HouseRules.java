package org.shouwang.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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

    private final String root;

    private HouseRules(String root) {
        this.root = root;
    }

    static List<HouseRule> all(String root) {
        var rules = new HouseRules(root);
        return Stream.of(rules.purity(), rules.modules(), rules.shape(), NotifyRules.all(root))
                .flatMap(List::stream)
                .toList();
    }

    private List<HouseRule> purity() {
        String[] pure = {
            "..decision..", root + ".plan..", root + ".access..", root + ".instrument.."
        };
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
                        frameless(List.of(".contract.."), "org.springframework..")),
                new HouseRule(
                        "a plan knows a framework only to read its document",
                        frameless(
                                List.of(
                                        ".plan.engine..",
                                        ".plan.fact..",
                                        ".plan.recorded..",
                                        ".plan.difference.."),
                                FRAMEWORKS)),
                new HouseRule(
                        "a plan's document needs a parser and no other framework",
                        frameless(
                                List.of(".plan.document.."),
                                Arrays.stream(FRAMEWORKS)
                                        .filter(name -> !name.equals("tools.jackson.."))
                                        .toArray(String[]::new))),
                new HouseRule(
                        "the access policy and the instruments are pure",
                        frameless(List.of(".access..", ".instrument.."), FRAMEWORKS)),
                new HouseRule(
                        "a decision is pure",
                        noClasses()
                                .that()
                                .resideInAPackage("..decision..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(FRAMEWORKS)),
                new HouseRule(
                        "what decides asks no clock",
                        noClasses()
                                .that()
                                .resideInAnyPackage(pure)
                                .should()
                                .accessTargetWhere(Outside.clock())
                                .orShould()
                                .dependOnClassesThat(Outside.clocks())),
                new HouseRule(
                        "what decides leaves nothing to chance",
                        noClasses()
                                .that()
                                .resideInAnyPackage(pure)
                                .should()
                                .accessTargetWhere(Outside.chance())
                                .orShould()
                                .dependOnClassesThat(Outside.dice())),
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
                                .resideInAPackage("org.axonframework..")));
    }

    private ArchRule frameless(List<String> packages, String... frameworks) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages.stream().map(root::concat).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(frameworks);
    }

    /** Who knows whom. */
    private List<HouseRule> modules() {
        return List.of(
                knows("contract"),
                knows("instrument", "contract"),
                knows("access", "contract"),
                knows("plan", "contract"),
                knows("log", "contract"),
                knows("search", "contract", "log"),
                knows("web", "contract", "access"),
                never(
                        "the read side never sees the writer or who notifies",
                        "query",
                        "command",
                        "notify"),
                never(
                        "the writer never sees the read side or who notifies",
                        "command",
                        "query",
                        "notify"),
                never("who notifies sees neither", "notify", "query", "command"));
    }

    /** Of the product. */
    private HouseRule knows(String module, String... others) {
        List<String> allowed =
                Stream.concat(Stream.of(module), Stream.of(others))
                        .map(name -> root + "." + name)
                        .toList();
        DescribedPredicate<JavaClass> strange =
                DescribedPredicate.describe(
                        "anything else of the product",
                        type ->
                                in(type, root)
                                        && allowed.stream().noneMatch(name -> in(type, name)));
        return new HouseRule(
                "of the product, " + module + " knows " + List.of(others) + " and nothing else",
                noClasses()
                        .that()
                        .resideInAPackage(root + "." + module + "..")
                        .should()
                        .dependOnClassesThat(strange));
    }

    private static boolean in(JavaClass type, String name) {
        String own = type.getBaseComponentType().getPackageName();
        return own.equals(name) || own.startsWith(name + ".");
    }

    private HouseRule never(String sentence, String service, String... others) {
        return new HouseRule(
                sentence,
                noClasses()
                        .that()
                        .resideInAPackage(root + "." + service + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                Stream.of(others)
                                        .map(other -> root + "." + other + "..")
                                        .toArray(String[]::new)));
    }

    private List<HouseRule> shape() {
        return List.of(
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
