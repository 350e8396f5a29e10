package org.shouwang.command.response;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.command.form.Drawing;
import org.shouwang.plan.engine.Wanting;
import org.shouwang.plan.engine.Wanting.Lack;
import org.shouwang.plan.fact.Attribute;
import org.shouwang.plan.fact.FactCode;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.web.text.Text;

/**
 * The fields of a form that nobody is made to fill in, and that a step of the plan waits for: said
 * beside the field, so that nobody learns of it afterwards.
 */
record Wanted(Set<Lack> asked) {

    private static final String ASSESS = "assess-";

    private static final String SECOND = "second";

    /** How many were there: where that is asked, it says of how many people it is. */
    private static final String PRESENT = "staff-present";

    private static final Map<String, FactKind> KINDS =
            Map.of(
                    "bureau-reported", FactKind.BUREAU_REPORTED,
                    "mandatory-reported", FactKind.MANDATORY_REPORT_MADE,
                    "safety-brief-issued", FactKind.BRIEF_ISSUED,
                    "referred", FactKind.REFERRAL_MADE,
                    "followup-held", FactKind.FOLLOW_UP_HELD);

    private static final Map<String, Lack> FIELDS =
            Map.of(
                    "rationale",
                    Lack.RATIONALE,
                    "receipt",
                    Lack.RECEIPT,
                    "appointment",
                    Lack.PAPER,
                    PRESENT,
                    Lack.PEOPLE,
                    SECOND,
                    Lack.PEOPLE);

    static Wanted of(Entered entered, String form) {
        return new Wanted(
                entered.ended()
                        ? EnumSet.noneOf(Lack.class)
                        : kind(form)
                                .map(kind -> Wanting.of(entered.view(), kind, known(form)))
                                .orElse(EnumSet.noneOf(Lack.class)));
    }

    private static Optional<FactKind> kind(String form) {
        if (form.startsWith(ASSESS)) {
            return Optional.of(FactKind.ASSESSED);
        }
        return Optional.ofNullable(KINDS.get(form))
                .or(
                        () ->
                                Arrays.stream(FactKind.values())
                                        .filter(kind -> kind.name().equals(written(form)))
                                        .findFirst());
    }

    private static Map<Attribute, Object> known(String form) {
        return form.startsWith(ASSESS)
                ? Map.of(
                        Attribute.INSTRUMENT,
                        FactCode.Instrument.valueOf(written(form.substring(ASSESS.length()))))
                : Map.of();
    }

    private static String written(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The same fields; those that are waited for say so, and are not called optional. */
    List<Drawing> in(List<Drawing> fields) {
        boolean counted = fields.stream().anyMatch(field -> field.name().equals(PRESENT));
        return fields.stream()
                .map(
                        field ->
                                waited(field) && !(counted && field.name().equals(SECOND))
                                        ? field.wanted(Text.of("form.wanted." + field.name()))
                                        : field)
                .toList();
    }

    private boolean waited(Drawing field) {
        return (field.optional() || field.name().equals(PRESENT))
                && Optional.ofNullable(FIELDS.get(field.name()))
                        .filter(asked::contains)
                        .isPresent();
    }
}
