package org.shouwang.command.response;

import java.util.List;
import java.util.Optional;
import org.shouwang.command.Command;
import org.shouwang.command.alert.CarriedOver;
import org.shouwang.command.alert.decision.AlertCommand;
import org.shouwang.command.directory.Cases;
import org.shouwang.command.directory.Cases.ResponseRow;
import org.shouwang.command.response.decision.ResponseCommand;
import org.shouwang.contract.alert.AlertEvent.Danger;
import org.shouwang.contract.response.ResponseFact;

/**
 * Who stays with the student, that help was called and that the danger grew counts in every
 * response it is about.
 */
record ToldOnAlerts(Cases cases) implements CarriedOver {

    @Override
    public List<Command> commands(AlertCommand.Fact told) {
        return told instanceof AlertCommand.Supplement more
                ? more.danger().map(said -> grown(more, said)).orElse(List.of())
                : AlertRecord.factOf(told).map(fact -> recorded(told, fact)).orElse(List.of());
    }

    private List<Command> grown(AlertCommand.Supplement more, Danger said) {
        return cases.responsesOf(more.alert()).stream()
                .filter(ResponseRow::running)
                .<Command>map(
                        row ->
                                new ResponseCommand.TellDanger(
                                        row.id(), more.entry(), more.alert(), said, more.by()))
                .toList();
    }

    private List<Command> recorded(AlertCommand.Fact told, ResponseFact fact) {
        return cases.responsesOf(told.alert()).stream()
                .filter(ResponseRow::running)
                .<Command>map(
                        row -> new ResponseCommand.Record(row.id(), fact, Optional.empty(), true))
                .toList();
    }
}
