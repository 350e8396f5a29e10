package org.shouwang.command.response.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.Field;
import org.shouwang.command.form.FormContext;
import org.shouwang.command.form.Offer;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.response.Entry;
import org.shouwang.web.form.Form;

/** Whatever a form records, it can be begun again with all of what was recorded. */
class RetoldTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String PICKED = UUID.randomUUID().toString();
    private static final String COLLEAGUE = UUID.randomUUID().toString();

    /** One adult is asked for, a colleague or another. */
    private static final String OTHER_ADULT = "other";

    static Stream<FactForm> forms() {
        return FactForms.all().stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void what_was_typed_into_a_form_is_what_it_begins_with_when_the_entry_is_corrected(
            FactForm form) {
        Map<String, List<String>> typed = typed(form, OTHER_ADULT);
        assertThat(retold(form, typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nothing_is_begun_with_where_nothing_was_said(FactForm form) {
        Map<String, List<String>> typed = new HashMap<>(typed(form, "staff"));
        form.fields().stream()
                .filter(field -> !field.required() && !field.name().equals(OTHER_ADULT))
                .filter(field -> !List.of("told", "review-on").contains(field.name()))
                .forEach(field -> typed.remove(field.name()));
        if (form.name().equals("supervision-taken")) {
            typed.put(OTHER_ADULT, List.of("宿管"));
        }
        if (form.name().equals("guardian-attempted")) {
            typed.put("guardian", List.of(PICKED));
        }
        if (form.name().equals("safe-contact-checked")) {
            typed.put("instead", List.of("姑姑 示例丁"));
        }
        assertThat(retold(form, typed)).isEqualTo(typed);
    }

    @Test
    void whoever_is_not_on_the_list_stands_where_it_was_typed() {
        FactForm form = FactForms.find("custody-handed-over").orElseThrow();
        Map<String, List<String>> typed = new HashMap<>(typed(form, "staff"));
        typed.put("to", List.of("GUARDIAN"));
        typed.remove("guardian");
        typed.put("unlisted", List.of("继父 示例丙"));
        assertThat(retold(form, typed)).isEqualTo(typed);
    }

    private static Map<String, List<String>> retold(
            FactForm form, Map<String, List<String>> typed) {
        FormContext context =
                new FormContext(
                        ZONE, Instant.parse("2026-11-27T00:00:00Z"), offers(form), List.of());
        Form page = Form.typed(typed);
        Optional<FactForm.Draft> draft = Answers.read(form, page, context);
        assertThat(page.faults()).isEmpty();
        FactForm.Draft told = draft.orElseThrow();
        var entry =
                new Entry(
                        new EntryId(UUID.randomUUID()),
                        told.when(),
                        told.by().orElseGet(() -> new StaffId(UUID.randomUUID())),
                        told.second(),
                        Optional.empty());
        return Retold.of(form, told.fact().apply(entry), ZONE);
    }

    private static Map<String, List<Offer>> offers(FactForm form) {
        Map<String, List<Offer>> offers = new HashMap<>();
        form.fields()
                .forEach(
                        field ->
                                offers.put(
                                        field.name(),
                                        List.of(
                                                Offer.of(UUID.fromString(PICKED), "甲"),
                                                Offer.of(UUID.fromString(COLLEAGUE), "乙"))));
        return offers;
    }

    private static Map<String, List<String>> typed(FactForm form, String adult) {
        Map<String, List<String>> typed = new HashMap<>();
        List<String> adults = new ArrayList<>(List.of("staff", OTHER_ADULT));
        adults.remove(adult);
        adults.add("no-witness"); // because a witness is named
        adults.add("unlisted"); // because one on the list is named
        adults.add("instead-listed"); // because somebody is named in words
        for (Field<?> field : form.fields()) {
            if (field.kind() != Field.Kind.FILES && !adults.contains(field.name())) {
                typed.put(field.name(), List.of(value(field)));
            }
        }
        return typed;
    }

    private static String value(Field<?> field) {
        return switch (field.kind()) {
            case LINE, LINES -> "写在“" + field.name() + "”里的话";
            case CHOICE, CHOICES -> field.options().getLast();
            case PICK, PICKS -> field.name().equals("second") ? COLLEAGUE : PICKED;
            case TICK, SHOWN -> "true";
            case NUMBER -> "3";
            case DAY -> "2026-11-20";
            case MOMENT -> "2026-11-19T23:07";
            case FILES -> throw new IllegalStateException("files are not typed");
        };
    }
}
