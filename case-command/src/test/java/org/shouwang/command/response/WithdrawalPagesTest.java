package org.shouwang.command.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.shouwang.command.world.TestSchool;
import org.shouwang.command.world.TestWorld;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.response.ResponseCourse;
import org.shouwang.contract.response.ResponseFact;

/** What asks for more is taken back by two, and the second one reads what it is about. */
class WithdrawalPagesTest {

    private final TestSchool school = TestWorld.shared().school();
    private final Responding response = Responding.started(school, "red");

    @Test
    void the_second_person_reads_who_proposes_it_why_and_what_the_entry_says() {
        EntryId entry = proposed();

        assertThat(school.as(Role.COUNSELOR).get(response.path()).body())
                .contains("id=\"second\"", "确认撤回一条记录", "不同意撤回一条记录");
        for (String act : new String[] {"confirm-withdrawal", "decline-withdrawal"}) {
            assertThat(response.look(Role.COUNSELOR, act).body())
                    .contains("组示例提议撤回", "怀疑学生受到侵害", "问过了，是摔的", "手臂有伤")
                    .contains("value=\"" + entry + "\"");
        }
        assertThat(response.look(Role.MORAL_EDUCATION_DIRECTOR, "confirm-withdrawal").body())
                .as("whoever may not read the file reads why, and not the words of the child")
                .contains("问过了，是摔的", "原文只给办理这个个案的人看")
                .doesNotContain("手臂有伤");
        HttpResponse<String> agreed =
                response.act(Role.COUNSELOR, "confirm-withdrawal", "withdrawal", entry.toString());
        assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(302);
        assertThat(response.events(ResponseFact.EntryCorrected.class))
                .extracting(ResponseFact.EntryCorrected::reason)
                .containsExactly(Confidential.of("问过了，是摔的"));
    }

    @Test
    void whoever_objects_says_why_and_nothing_is_taken_back() {
        EntryId entry = proposed();

        HttpResponse<String> objected =
                response.act(
                        Role.COUNSELOR,
                        "decline-withdrawal",
                        "withdrawal",
                        entry.toString(),
                        "reason",
                        "还没有人和学生谈过");

        assertThat(objected.statusCode()).as(objected.body()).isEqualTo(302);
        assertThat(response.events(ResponseCourse.WithdrawalDeclined.class))
                .extracting(ResponseCourse.WithdrawalDeclined::reason)
                .containsExactly(Confidential.of("还没有人和学生谈过"));
        assertThat(response.events(ResponseFact.EntryCorrected.class)).isEmpty();
    }

    @Test
    void whoever_proposed_it_waits_for_another_and_does_not_propose_it_again() {
        EntryId entry = proposed();

        assertThat(school.as(Role.PSYCHOLOGY_LEAD).get(response.path()).body())
                .contains("您提出的，等另一人确认", "收回：撤回一条记录")
                .doesNotContain("等您确认或反对");
        assertThat(response.look(Role.PSYCHOLOGY_LEAD, "withdraw-entry").body())
                .doesNotContain(entry.toString());
    }

    private EntryId proposed() {
        response.record(
                Role.PSYCHOLOGY_LEAD, "abuse-suspected", "suspect", "OTHER", "account", "手臂有伤");
        EntryId entry = response.events(ResponseFact.AbuseSuspected.class).getFirst().entry().id();
        HttpResponse<String> proposed =
                response.act(
                        Role.PSYCHOLOGY_LEAD,
                        "withdraw-entry",
                        "entry",
                        entry.toString(),
                        "reason",
                        "问过了，是摔的");
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(302);
        return entry;
    }
}
