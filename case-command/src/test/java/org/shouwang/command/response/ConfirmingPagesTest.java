package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Role;
import org.shouwang.contract.response.ResponseCourse;

/** The second person's page: what was told since stands on it, and it carries what was read. */
class ConfirmingPagesTest {

    private final TestSchool school = TestWorld.shared().school();
    private final Responding response = Responding.started(school, "red");

    @Test
    void a_note_told_since_the_page_was_opened_is_read_before_a_waiver_is_confirmed() {
        propose();
        String drawn = response.look(Role.PRINCIPAL, "confirm-waiver").body();
        response.record(Role.COUNSELOR, "note-added", "text", "今晚他想跳下去");

        HttpResponse<String> late = confirm(drawn);

        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(late.body()).contains("又有新的记录");
        assertThat(response.events(ResponseCourse.StepWaived.class)).isEmpty();
        assertThat(confirm(late.body()).statusCode()).isEqualTo(302);
        assertThat(response.events(ResponseCourse.StepWaived.class)).hasSize(1);
    }

    @Test
    void a_form_that_says_nothing_of_what_was_read_confirms_nothing() {
        propose();

        HttpResponse<String> bare = confirm("");

        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(bare.body()).contains("没有收到您看过的是哪一页");
        assertThat(response.events(ResponseCourse.StepWaived.class)).isEmpty();
    }

    @Test
    void whoever_confirms_a_waiver_reads_which_step_who_asked_why_in_words_and_until_when() {
        propose();

        String page = response.look(Role.PRINCIPAL, "confirm-waiver").body();

        assertThat(page)
                .containsPattern("组示例提议豁免「移交看护」")
                .containsPattern("提议于 \\d+ 年 \\d+ 月 \\d+ 日 \\d\\d:\\d\\d")
                .contains("原因：")
                .doesNotContain("原因：stayed-safe")
                .contains("<p class=\"quote\">示例</p>")
                .containsPattern("豁免到 \\d+ 年 \\d+ 月 \\d+ 日")
                .containsPattern("(?s)豁免后仍要做的步骤.*?<li>现场评估</li>")
                .containsPattern("<option value=\"[^\"]+\" selected=\"selected\">移交看护");
        assertThat(response.look(Role.PRINCIPAL, "decline-waiver").body()).contains("提议豁免「移交看护」");
    }

    @Test
    void what_somebody_proposed_waits_for_another_and_is_not_said_to_wait_for_them() {
        propose();

        assertThat(menu(Role.PSYCHOLOGY_LEAD))
                .contains("您提出的，等另一人确认", "收回：豁免一个步骤")
                .doesNotContain("等您确认或反对");
        assertThat(menu(Role.PRINCIPAL)).contains("等您确认或反对").doesNotContain("您提出的，等另一人确认");
    }

    private String menu(Role role) {
        return school.as(role).get(response.path()).body();
    }

    private void propose() {
        HttpResponse<String> proposed =
                response.act(
                        Role.PSYCHOLOGY_LEAD,
                        "waive",
                        "step",
                        "hand-over-custody",
                        "code",
                        "stayed-safe",
                        "until",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString(),
                        "reason",
                        "示例");
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(302);
    }

    private HttpResponse<String> confirm(String drawn) {
        String waiver =
                response.events(ResponseCourse.WaiverProposed.class).getFirst().entry().toString();
        return response.send(Role.PRINCIPAL, "confirm-waiver", drawn, "waiver", waiver);
    }
}
