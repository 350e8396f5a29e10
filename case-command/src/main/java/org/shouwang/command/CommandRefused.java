package org.shouwang.command;

import java.util.List;
import org.shouwang.contract.token.StepId;

/**
 * A rule forbids the command. Nothing is recorded in the stream; the refusal goes to the refusal
 * journal.
 */
public final class CommandRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient List<StepId> unmetSteps;

    public CommandRefused(Refusal refusal) {
        this(refusal, List.of());
    }

    /**
     * @param unmetSteps the steps of the plan that stand in the way, in the plan's order
     */
    public CommandRefused(Refusal refusal, List<StepId> unmetSteps) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
        this.unmetSteps = List.copyOf(unmetSteps);
    }

    public Refusal refusal() {
        return refusal;
    }

    public List<StepId> unmetSteps() {
        return unmetSteps;
    }
}
