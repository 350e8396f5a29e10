package org.shouwang.query.rows;

import java.util.List;
import java.util.Set;
import org.shouwang.contract.LoggedEvent;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.casefile.CasefileEvent;
import org.shouwang.contract.response.ResponseEvent;
import org.shouwang.log.projection.Rows;
import org.shouwang.query.plan.PlanLibrary;

/** Case files, who has part in them, and the responses run in them. */
public final class CaseRows extends QueryRows {

    static final String CASEFILE = "query.casefile";
    static final String PARTICIPANT = "query.participant";
    static final String RESPONSE = "query.response";
    static final String RESPONSE_ALERT = "query.response_alert";
    static final String BRIEF = "query.brief";

    private final ResponseFold responses;

    public CaseRows(PlanLibrary plans) {
        super(
                "cases",
                5,
                Set.of(StreamType.CASEFILE, StreamType.RESPONSE),
                List.of(CASEFILE, PARTICIPANT, RESPONSE, RESPONSE_ALERT, BRIEF));
        this.responses = new ResponseFold(plans);
    }

    @Override
    void fold(LoggedEvent logged, Rows rows) {
        switch (logged.event()) {
            case CasefileEvent e -> CasefileFold.fold(e, logged, rows);
            case ResponseEvent e -> responses.fold(e, logged, rows);
            default -> {}
        }
    }
}
