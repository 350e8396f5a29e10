package org.shouwang.web.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.web.problem.Fault;
import org.shouwang.web.text.Text;

/**
 * What was typed into a form, kept as it was, and what is wrong with it. A controller takes it as a
 * parameter; the fragments of {@code web/form} draw it. On a GET it is blank, or holds what was
 * typed before the session ended. Reading goes through {@link Reading}.
 */
public final class Form {

    /** The field that carries the id the command is known by, made when the form is first drawn. */
    public static final String COMMAND = "commandId";

    private final Map<String, List<String>> typed;
    private final Map<String, List<String>> suggested = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final boolean kept;

    private Form(Map<String, List<String>> typed, boolean kept) {
        Map<String, List<String>> copy = new HashMap<>();
        typed.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        this.typed = copy;
        this.kept = kept;
        if (!wellFormed(value(COMMAND))) {
            copy.put(COMMAND, List.of(UUID.randomUUID().toString()));
        }
    }

    /** Nothing typed yet. */
    public static Form blank() {
        return new Form(Map.of(), false);
    }

    /** What a request carries. */
    public static Form typed(Map<String, List<String>> values) {
        return new Form(values, false);
    }

    /** What was typed before the session ended, to be sent once more. */
    public static Form kept(Map<String, List<String>> values) {
        return new Form(values, true);
    }

    /** Whether this was kept over a sign-in; the page says so. */
    public boolean kept() {
        return kept;
    }

    /** The id of the command this form sends; stays the same however often it is sent. */
    public UUID commandId() {
        return UUID.fromString(value(COMMAND));
    }

    /** From now on another command, with the same words: what was sent under the first id stays. */
    public void renew() {
        typed.put(COMMAND, List.of(UUID.randomUUID().toString()));
    }

    /** A value to start from, used while nothing was typed into the field. */
    public Form suggest(String name, String... values) {
        suggested.put(name, List.of(values));
        return this;
    }

    /** The first value of a field exactly as typed, else as suggested, else empty. */
    public String value(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** All values of a field exactly as typed, else as suggested. */
    public List<String> values(String name) {
        return typed.getOrDefault(name, suggested.getOrDefault(name, List.of()));
    }

    /** Whether a box or card is chosen. */
    public boolean chosen(String name, String value) {
        return values(name).contains(value);
    }

    /** Notes what is wrong with a field; the first fault of a field is the one shown. */
    public void wrong(String name, Text text) {
        if (fault(name).isEmpty()) {
            faults.add(new Fault(name, text));
        }
    }

    /**
     * Says it in other words, where the page knows better; of a field with nothing wrong, nothing.
     */
    public void rather(String name, Text text) {
        faults.replaceAll(fault -> fault.field().equals(name) ? new Fault(name, text) : fault);
    }

    /** Whether nothing is wrong so far. */
    public boolean ok() {
        return faults.isEmpty();
    }

    /** What is wrong, in the order it was noticed. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Whether something is wrong with a field. */
    public boolean faulty(String name) {
        return fault(name).isPresent();
    }

    /** What is wrong with a field. */
    public Optional<Text> fault(String name) {
        return faults.stream().filter(f -> f.field().equals(name)).map(Fault::text).findFirst();
    }

    private static boolean wellFormed(String id) {
        try {
            return UUID.fromString(id).toString().equalsIgnoreCase(id);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
