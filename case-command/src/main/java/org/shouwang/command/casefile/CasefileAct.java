package org.shouwang.command.casefile;

import java.util.List;
import org.shouwang.access.Action;
import org.shouwang.command.casefile.decision.CasefileCommand;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.directory.Cases.CasefileRow;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.Field;
import org.shouwang.command.form.Questions;
import org.shouwang.contract.id.StaffId;

/** Something recorded in a case file. */
record CasefileAct(String name, Action action, List<Field<?>> asks, Making making) {

    CasefileAct {
        asks = List.copyOf(asks);
    }

    /** Makes the command of an act. */
    @FunctionalInterface
    interface Making {
        CasefileCommand command(
                CasefileRow casefile, Answers answers, Letter letter, Reader reader);
    }

    /**
     * Who acts.
     *
     * @param knows whether the words of the file are this person's to read
     */
    record Reader(Permit permit, boolean knows) {

        StaffId staff() {
            return permit.staff();
        }
    }

    Questions<CasefileCommand> questions(CasefileRow casefile, Letter letter, Reader reader) {
        return new Questions<>() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Field<?>> fields() {
                return asks;
            }

            @Override
            public CasefileCommand read(Answers answers) {
                return making.command(casefile, answers, letter, reader);
            }
        };
    }
}
