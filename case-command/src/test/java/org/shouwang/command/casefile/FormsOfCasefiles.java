package org.shouwang.command.casefile;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.shouwang.access.Action;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.world.TestWorld;

/** The forms of a case file by the names that addresses have for them, and what they ask for. */
public final class FormsOfCasefiles {

    private FormsOfCasefiles() {}

    public static Map<String, Action> acts() {
        return new CasefileActs(TestWorld.shared().bean(Cases.class))
                .all().stream().collect(toMap(CasefileAct::name, CasefileAct::action));
    }
}
