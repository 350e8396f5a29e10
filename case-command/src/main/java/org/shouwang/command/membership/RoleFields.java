package org.shouwang.command.membership;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ClassId;
import org.shouwang.web.form.Choice;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.text.Text;

/**
 * A role as a form gives it: which, for which classes, from and until when.
 *
 * @param from now when nothing was chosen
 */
public record RoleFields(Role role, Set<ClassId> classes, Instant from, Optional<Instant> until) {

    /**
     * Reads the fields {@code role}, {@code classes}, {@code from} and {@code until}.
     *
     * @return empty when something is wrong with one of them; the form says what
     */
    public static Optional<RoleFields> read(
            Form form, Map<ClassId, String> known, ZoneId zone, Instant now) {
        Reading read = Reading.of(form);
        Optional<Role> role = read.choice("role", Role.class);
        Set<ClassId> classes = classes(form, known);
        boolean teacher = role.equals(Optional.of(Role.CLASS_TEACHER));
        if (teacher && classes.isEmpty()) {
            form.wrong("classes", Text.of("people.role.needs_class"));
        }
        if (role.isPresent() && !teacher && !classes.isEmpty()) {
            form.wrong("classes", Text.of("people.role.no_class"));
        }
        Instant from = time(form, "from", zone).orElse(now);
        Optional<Instant> until = time(form, "until", zone);
        if (until.filter(end -> !end.isAfter(from)).isPresent()) {
            form.wrong("until", Text.of("people.fault.ends_first"));
        }
        return form.ok()
                ? role.map(r -> new RoleFields(r, classes, from, until))
                : Optional.empty();
    }

    /** The roles to choose from. */
    public static List<Choice> roles() {
        return Arrays.stream(Role.values())
                .map(role -> Choice.of(role.name(), Text.of("web.role." + role.name())))
                .toList();
    }

    /** The classes to choose from. */
    public static List<Choice> classes(Map<ClassId, String> known) {
        return known.entrySet().stream()
                .map(
                        entry ->
                                Choice.of(
                                        entry.getKey().toString(),
                                        Text.said(entry.getValue(), entry.getValue())))
                .toList();
    }

    private static Set<ClassId> classes(Form form, Map<ClassId, String> known) {
        Set<ClassId> chosen = new LinkedHashSet<>();
        for (String typed : form.values("classes")) {
            known.keySet().stream()
                    .filter(id -> id.toString().equals(typed))
                    .findFirst()
                    .ifPresentOrElse(
                            chosen::add, () -> form.wrong("classes", Text.of("web.fault.choose")));
        }
        return chosen;
    }

    private static Optional<Instant> time(Form form, String name, ZoneId zone) {
        return form.value(name).isBlank() ? Optional.empty() : Reading.of(form).time(name, zone);
    }
}
