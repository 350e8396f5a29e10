package org.shouwang.browser;

import java.util.List;
import org.shouwang.command.response.fact.AssessForm;
import org.shouwang.command.response.fact.FactForm;
import org.shouwang.command.response.fact.FactForms;

/** The names under which one address draws many forms. */
final class Names {

    static final List<String> FACTS = FactForms.all().stream().map(FactForm::name).toList();

    static final List<String> INSTRUMENTS =
            AssessForm.names().stream().map(it -> it.substring("assess-".length())).toList();

    static final List<String> RESPONSE_ACTS =
            List.of(
                    "raise-level",
                    "propose-lowering",
                    "confirm-lowering",
                    "decline-lowering",
                    "waive",
                    "confirm-waiver",
                    "decline-waiver",
                    "withdraw-entry",
                    "confirm-withdrawal",
                    "decline-withdrawal",
                    "propose-migration",
                    "confirm-migration",
                    "decline-migration",
                    "propose-ending",
                    "confirm-ending",
                    "decline-ending");

    static final List<String> CASEFILE_ACTS =
            List.of(
                    "casefile-note",
                    "confidentiality-explained",
                    "consent",
                    "add-participant",
                    "remove-participant",
                    "hand-over",
                    "close-casefile");

    private Names() {}
}
