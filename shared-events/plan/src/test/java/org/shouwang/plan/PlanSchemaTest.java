package org.shouwang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.FactKind;

class PlanSchemaTest {

    private static final String CANONICAL =
            new String(CanonicalPlan.document(), StandardCharsets.UTF_8);
    private static final String SCHEMA = new String(CanonicalPlan.schema(), StandardCharsets.UTF_8);

    @Test
    void the_canonical_plan_keeps_to_the_published_schema() {
        assertThat(errors(CANONICAL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kind: watch, kind: wait",
        "strength: soft, strength: gentle",
        "neutral: 4, neutral: 5",
        "fact: means-removed, fact: means-gone",
        "'within: PT15M', 'within: 15 minutes'",
        "waiver: never, waiver: always",
        "held-by: principal, holder: principal",
        "each: {fact: level-reviewed}, done-when: {fact: level-reviewed}"
    })
    void what_the_reader_refuses_the_schema_refuses_too(String good, String bad) {
        assertThat(CANONICAL).contains(good);
        assertThat(errors(CANONICAL.replace(good, bad))).isNotEmpty();
    }

    @Test
    void the_schema_knows_every_fact_and_every_attribute() {
        for (var kind : FactKind.values()) {
            assertThat(SCHEMA).contains('"' + written(kind) + '"');
        }
        for (var attribute : Attribute.values()) {
            assertThat(SCHEMA).contains('"' + written(attribute) + '"');
        }
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static List<Error> errors(String yaml) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SCHEMA)
                .validate(yaml, InputFormat.YAML);
    }
}
