package org.shouwang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A house in which every rule is broken once, so that each rule is seen to find what it forbids.
 */
class BrokenHouseTest {

    private static final String ROOT = "org.shouwang.architecture.broken";
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(ROOT);

    static List<HouseRules.HouseRule> rules() {
        return HouseRules.all(ROOT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_broken_rule_is_found(HouseRules.HouseRule rule) {
        assertThat(rule.rule().evaluate(BROKEN).hasViolation()).as(rule.sentence()).isTrue();
    }
}
