package org.shouwang.command.response;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.command.alert.decision.AlertCodes;
import org.shouwang.command.directory.School;
import org.shouwang.command.directory.Schools;
import org.shouwang.command.directory.Staff;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.staff.StaffEvent.Channel;
import org.shouwang.plan.document.Level;
import org.shouwang.plan.document.Script;
import org.shouwang.plan.document.Script.Placeholder;
import org.shouwang.plan.fact.Fact;
import org.shouwang.plan.fact.FactCode.Custodian;
import org.shouwang.plan.fact.FactKind;
import org.shouwang.search.ClassLabels;
import org.shouwang.web.text.HumanTime;
import org.shouwang.web.text.Language;
import org.shouwang.web.text.Text;
import org.shouwang.web.text.Texts;

/**
 * What the plan offers to say or read aloud while something is done, with the names of the school
 * and the caller in it. What nobody but the caller knows stays a gap to fill in speaking.
 */
final class Scripts {

    private static final String GAP = "______";

    /** The one form whose words say when the student came into crisis, and not when one speaks. */
    private static final String TELLS_OF_THE_CRISIS = "bureau-reported";

    private static final Set<FactKind> ALERTS =
            Set.of(FactKind.ALERT_RAISED, FactKind.ANOTHER_ALERT);

    private final Schools schools;
    private final Staff staff;
    private final Texts texts;
    private final Places places;
    private final Clock clock;

    Scripts(Schools schools, Staff staff, Texts texts, Places places, Clock clock) {
        this.schools = schools;
        this.staff = staff;
        this.texts = texts;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Words under one heading.
     *
     * @param heading what they are for
     */
    record Group(Text heading, List<Text> words) {

        Group {
            words = List.copyOf(words);
        }
    }

    /**
     * The words of every step that leads to a form, whatever the plan calls the step, in the order
     * in which uses are told apart.
     */
    List<Group> of(Entered entered, String form) {
        Map<Script.Use, List<Script>> scripts =
                entered.plan().steps().stream()
                        .filter(step -> Awaited.form(step).filter(form::equals).isPresent())
                        .flatMap(step -> step.wording().scripts().stream())
                        .collect(
                                Collectors.groupingBy(
                                        Script::use,
                                        () -> new EnumMap<>(Script.Use.class),
                                        Collectors.toList()));
        if (scripts.isEmpty()) {
            return List.of();
        }
        Optional<Instant> at =
                form.equals(TELLS_OF_THE_CRISIS) ? began(entered) : Optional.of(clock.instant());
        var zh = values(entered, at, Language.ZH, Locale.SIMPLIFIED_CHINESE);
        var en = values(entered, at, Language.EN, Locale.ENGLISH);
        return scripts.entrySet().stream()
                .map(
                        use ->
                                new Group(
                                        Text.of("response.scripts." + use.getKey()),
                                        use.getValue().stream()
                                                .map(script -> filled(script, zh, en))
                                                .toList()))
                .toList();
    }

    private static Text filled(
            Script script, Map<Placeholder, String> zh, Map<Placeholder, String> en) {
        return Text.said(Script.fill(script.text().zh(), zh), Script.fill(script.text().en(), en));
    }

    /** When the alert happened that the school answers now; a gap where there was none. */
    private static Optional<Instant> began(Entered entered) {
        return entered.standing().facts().inOrder().stream()
                .filter(fact -> ALERTS.contains(fact.kind()))
                .map(Fact::happenedAt)
                .reduce((_, last) -> last);
    }

    private Map<Placeholder, String> values(
            Entered entered, Optional<Instant> at, Language language, Locale locale) {
        var time = new HumanTime(texts, locale, clock.instant(), entered.zone());
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        for (Placeholder gap : Placeholder.values()) {
            values.put(gap, GAP);
        }
        values.put(Placeholder.SCHOOL, school(entered));
        values.put(Placeholder.DATE, at.map(time::date).orElse(GAP));
        values.put(Placeholder.TIME, at.map(time::clock).orElse(GAP));
        values.put(Placeholder.STUDENT_NOW, now(entered, locale));
        values.put(
                Placeholder.GRADE, ClassLabels.grade(entered.student().classLabel()).orElse(GAP));
        values.put(Placeholder.LEVEL, level(entered, language));
        values.put(Placeholder.CALLER, staff.name(entered.permit().staff()).orElse(GAP));
        values.put(Placeholder.PHONE, phone(entered.permit().staff()));
        values.put(Placeholder.PLACE, places.last(entered.standing()).orElse(GAP));
        values.put(Placeholder.CALLER_ROLE, role(entered.permit().role(), locale));
        entered.standing()
                .alert()
                .ifPresent(
                        alert -> values.put(Placeholder.CASE_CODE, AlertCodes.of(alert).value()));
        return values;
    }

    /**
     * A sentence of its own. Said to people who act on it: where the record knows of nobody, the
     * script says nothing, and whoever reads it aloud says what is so.
     */
    private String now(Entered entered, Locale locale) {
        return entered.view()
                .beside()
                .filter(beside -> !beside.custodian().equals(Optional.of(Custodian.NOBODY)))
                .map(beside -> beside.custodian().map(Enum::name).orElse("SOMEBODY"))
                .map(with -> texts.say(locale, "response.student_now." + with))
                .map(said -> texts.say(locale, "response.student_now.sentence", said))
                .orElse("");
    }

    private String school(Entered entered) {
        return schools.find(entered.response().school()).map(School::name).orElse(GAP);
    }

    private String phone(StaffId caller) {
        return staff.contacts(caller).stream()
                .filter(contact -> contact.channel() == Channel.PHONE)
                .map(Staff.Contact::address)
                .findFirst()
                .orElse(GAP);
    }

    private String role(Role role, Locale locale) {
        return texts.say(locale, "web.role." + role.name());
    }

    private static String level(Entered entered, Language language) {
        Optional<Level> level = entered.plan().level(entered.standing().level().value());
        return level.map(l -> language == Language.ZH ? l.title().zh() : l.title().en())
                .orElse(GAP);
    }
}
