package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Role;
import org.shouwang.contract.response.ResponseFact;

/** What nobody can see proves nothing; that something was done is recorded all the same. */
class BlankProofTest {

    private static final String UNSEEN = "\u200B";
    private static final String FILLER = "\u3164";

    private final TestSchool school = TestWorld.shared().school();
    private final Responding response = Responding.started(school, "red");

    @Test
    void a_number_that_nobody_can_see_is_none() {
        HttpResponse<String> told =
                record("bureau-reported", "report-kind", "WRITTEN", "receipt", UNSEEN);

        assertThat(told.statusCode()).as(told.body()).isEqualTo(302);
        assertThat(response.events(ResponseFact.BureauReported.class))
                .singleElement()
                .extracting(ResponseFact.BureauReported::receipt)
                .isEqualTo(Optional.empty());
    }

    @Test
    void reasons_that_nobody_can_see_are_asked_for() {
        assertThat(response.assess(Role.COUNSELOR, "free", "rationale", FILLER).statusCode())
                .isEqualTo(400);
        assertThat(record("incident-reviewed", "report", FILLER).statusCode()).isEqualTo(400);
        assertThat(response.events(ResponseFact.class)).isEmpty();
    }

    private HttpResponse<String> record(String form, String... told) {
        String[] all = new String[told.length + 4];
        System.arraycopy(told, 0, all, 4, told.length);
        all[0] = "when";
        all[1] = "2026-11-23T23:04";
        all[2] = "by";
        all[3] = school.person(Role.PRINCIPAL).staff().toString();
        return school.as(Role.PRINCIPAL)
                .post("/do/responses/" + response.id() + "/record/" + form, all);
    }
}
