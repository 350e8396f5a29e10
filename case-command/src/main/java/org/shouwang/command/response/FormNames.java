package org.shouwang.command.response;

import java.util.Locale;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.wire.Catalogue;

/** Which form a fact was recorded by: its stored name, as forms are named. */
final class FormNames {

    private FormNames() {}

    static String of(ResponseFact fact) {
        if (fact instanceof ResponseFact.Assessed assessed) {
            return "assess-" + written(assessed.instrument().name());
        }
        String stored = Catalogue.catalogue().of(fact).name();
        return written(stored.substring(stored.indexOf('.') + 1));
    }

    private static String written(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
