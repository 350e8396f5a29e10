package org.shouwang.command.response;

import java.util.List;
import org.shouwang.access.Action;
import org.shouwang.command.desk.Letter;
import org.shouwang.command.desk.Permit;
import org.shouwang.command.form.Answers;
import org.shouwang.command.form.Field;
import org.shouwang.command.form.Questions;
import org.shouwang.command.response.decision.ResponseCommand;

/**
 * Something done to the course of a response: a level, a waiver, an end.
 *
 * @param asks what whoever does it is asked
 * @param making the command, once that is answered
 */
record Act(String name, Action action, List<Field<?>> asks, Making making) {

    Act {
        asks = List.copyOf(asks);
    }

    /** Makes the command of an act. */
    @FunctionalInterface
    interface Making {
        ResponseCommand command(Entered entered, Answers answers, Letter letter, Permit permit);
    }

    /** Its form, for this response, letter and person. */
    Questions<ResponseCommand> questions(Entered entered, Letter letter, Permit permit) {
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
            public ResponseCommand read(Answers answers) {
                return making.command(entered, answers, letter, permit);
            }
        };
    }
}
