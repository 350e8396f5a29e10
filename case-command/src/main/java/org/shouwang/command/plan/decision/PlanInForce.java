package org.shouwang.command.plan.decision;

import java.time.ZoneId;
import org.shouwang.contract.token.PlanHash;

/** The plan of a school at a moment, and the clock of the school. */
public record PlanInForce(PlanHash hash, ZoneId zone) {}
