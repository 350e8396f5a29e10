package org.shouwang.standalone.demo;

import org.shouwang.contract.token.PlanHash;

/** The version of the plan that the school follows as the story goes on. */
final class PlanInUse {

    private PlanHash now;

    PlanInUse(PlanHash first) {
        now = first;
    }

    PlanHash now() {
        return now;
    }

    void becomes(PlanHash revised) {
        now = revised;
    }
}
