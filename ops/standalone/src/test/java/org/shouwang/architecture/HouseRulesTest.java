package org.shouwang.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTest {

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .withImportOption(location -> !location.contains("/architecture/"))
                    .importPackages("org.shouwang");

    static List<HouseRule> rules() {
        return HouseRules.all("org.shouwang");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_its_rules(HouseRule rule) {
        rule.rule().check(HOUSE);
    }
}
