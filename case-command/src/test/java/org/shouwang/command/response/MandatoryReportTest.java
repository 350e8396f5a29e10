package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Role;
import org.shouwang.contract.response.ResponseFact.MandatoryReported;

/** Nobody reports for another, as the law has it. */
class MandatoryReportTest {

    private static final String FORM = "/record/mandatory-reported";

    private final TestSchool school = TestWorld.shared().school();
    private final Responding response = Responding.started(school, "red");
    private final String path = "/do/responses/" + response.id();

    @Test
    void a_report_is_of_whoever_is_signed_in_whatever_name_is_sent_with_it() {
        assertThat(school.as(Role.COUNSELOR).get(path + FORM).body())
                .contains("name=\"receipt\"")
                .doesNotContain("name=\"by\"", "name=\"second\"");

        assertThat(report(Role.COUNSELOR, Role.PRINCIPAL).statusCode()).isEqualTo(302);

        assertThat(response.events(MandatoryReported.class))
                .singleElement()
                .satisfies(
                        report -> {
                            assertThat(report.entry().by())
                                    .isEqualTo(school.person(Role.COUNSELOR).staff());
                            assertThat(report.entry().second()).isEmpty();
                        });
    }

    @Test
    void who_mends_the_words_of_a_report_is_not_said_to_have_made_it() {
        report(Role.COUNSELOR, Role.COUNSELOR);
        String first = response.events(MandatoryReported.class).getFirst().entry().id().toString();

        report(Role.PSYCHOLOGY_LEAD, Role.PSYCHOLOGY_LEAD, "corrects", first, "reason-why", "错字");

        assertThat(response.events(MandatoryReported.class).getLast().entry().by())
                .isEqualTo(school.person(Role.COUNSELOR).staff());
    }

    private HttpResponse<String> report(Role writer, Role named, String... more) {
        String staff = school.person(named).staff().toString();
        String[] told = {
            "authority",
            "POLICE",
            "receipt",
            "示例-110",
            "report",
            "已依法报告",
            "when",
            "2026-11-23T23:04",
            "by",
            staff,
            "second",
            staff
        };
        String[] all = Arrays.copyOf(told, told.length + more.length);
        System.arraycopy(more, 0, all, told.length, more.length);
        return school.as(writer).post(path + FORM, all);
    }
}
