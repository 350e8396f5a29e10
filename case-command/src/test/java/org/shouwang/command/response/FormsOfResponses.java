package org.shouwang.command.response;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.shouwang.access.Action;
import org.shouwang.command.response.fact.AssessForm;
import org.shouwang.command.response.fact.FactForm;
import org.shouwang.command.response.fact.FactForms;

/** The forms of a response by the names that addresses have for them, and what they ask for. */
public final class FormsOfResponses {

    private static final String ASSESS = "assess-";

    private FormsOfResponses() {}

    public static Map<String, Action> acts() {
        return Acts.all().stream().collect(toMap(Act::name, Act::action));
    }

    public static Map<String, Action> facts() {
        return FactForms.all().stream().distinct().collect(toMap(FactForm::name, FactForm::action));
    }

    public static Map<String, Action> assessments() {
        return AssessForm.names().stream()
                .map(name -> name.substring(ASSESS.length()))
                .collect(toMap(name -> name, name -> AssessForm.find(name).orElseThrow().action()));
    }
}
