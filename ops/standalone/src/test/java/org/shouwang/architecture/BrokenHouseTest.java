package org.shouwang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule is seen to find each thing that it forbids, alone in a house of its own. */
class BrokenHouseTest {

    private static final List<Breach> BREACHES = Breaches.all();

    @TempDir private static Path folder;
    private static BrokenHouse houses;

    @BeforeAll
    static void houses_are_broken() {
        houses = new BrokenHouse(folder);
        IntStream.range(0, BREACHES.size()).forEach(i -> houses.add(i, BREACHES.get(i)));
        houses.compile();
    }

    static IntStream breaches() {
        return IntStream.range(0, BREACHES.size());
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void a_breach_is_found(int house) {
        Breach breach = BREACHES.get(house);
        JavaClasses classes = houses.classes(house);
        HouseRule rule =
                HouseRules.all(BrokenHouse.root(house)).stream()
                        .filter(one -> one.sentence().equals(breach.sentence()))
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        rule.rule()
                                .allowEmptyShould(true)
                                .evaluate(classes)
                                .getFailureReport()
                                .getDetails())
                .as(breach.toString())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found).contains(breach.type()));
    }

    @Test
    void every_rule_is_broken_somewhere() {
        assertThat(BREACHES.stream().map(Breach::sentence).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        HouseRules.all("nowhere").stream().map(HouseRule::sentence).toList());
    }
}
