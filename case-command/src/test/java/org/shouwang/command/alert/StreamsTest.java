package org.shouwang.command.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.shouwang.command.membership.decision.MembershipCommand;
import org.shouwang.command.signin.Accounts;
import org.shouwang.command.signin.OneTimeLinks;
import org.shouwang.command.world.TestSchool.Person;
import org.shouwang.command.world.TestWorld;
import org.shouwang.command.world.Visitor;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.GrantId;
import org.shouwang.postgres.DatabaseRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever may not see an alert any more loses the open page of it within five seconds. */
class StreamsTest {

    private final AlertSchool school = new AlertSchool(TestWorld.shared());
    private final AlertId alert = school.raise();
    private final Person counselor = school.school.add("新示例", Role.COUNSELOR, Set.of());
    private final Visitor browser = school.school.as(counselor);

    @Test
    void a_revoked_role() throws Exception {
        CompletableFuture<Void> ended = listening(browser);

        school.school.send(
                new MembershipCommand.Revoke(
                        grant(),
                        counselor.staff(),
                        school.school.id(),
                        Optional.empty(),
                        1,
                        school.person(Role.ADMINISTRATOR).staff()));

        ended.get(5, TimeUnit.SECONDS);
    }

    @Test
    void a_membership_whose_day_has_come() throws Exception {
        CompletableFuture<Void> ended = listening(browser);
        sql().sql("update signin.membership set valid_until = ? where staff_id = ?")
                .params(
                        school.school.now().plusSeconds(60).atOffset(ZoneOffset.UTC),
                        counselor.staff().value())
                .update();

        school.world.clock().pass(Duration.ofSeconds(60));

        ended.get(5, TimeUnit.SECONDS);
    }

    @Test
    void a_session_that_was_signed_out_of() throws Exception {
        CompletableFuture<Void> ended = listening(browser);

        browser.post("/signout");

        ended.get(5, TimeUnit.SECONDS);
    }

    @Test
    void every_session_of_a_password_that_was_set_anew() throws Exception {
        CompletableFuture<Void> ended = listening(browser);
        UUID account = school.world.bean(Accounts.class).of(counselor.staff()).orElseThrow().id();
        String link =
                school.world
                        .bean(OneTimeLinks.class)
                        .issue(account, Duration.ofHours(1), Optional.empty());

        school.world.stranger().signInBy(link);

        ended.get(5, TimeUnit.SECONDS);
    }

    @Test
    void a_device_that_was_revoked_when_the_session_was_over_already() throws Exception {
        Visitor phone = school.as(Role.DUTY_TEACHER);
        phone.loseSession();
        CompletableFuture<Void> ended = listening(phone);

        sql().sql("update signin.device set revoked_at = now() where staff_id = ?")
                .param(school.person(Role.DUTY_TEACHER).staff().value())
                .update();

        ended.get(5, TimeUnit.SECONDS);
    }

    private CompletableFuture<Void> listening(Visitor visitor) {
        HttpResponse<InputStream> stream = visitor.listen("/do/live/alerts/" + alert);
        assertThat(stream.statusCode()).isEqualTo(200);
        return CompletableFuture.runAsync(
                () -> {
                    try (InputStream body = stream.body()) {
                        body.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private GrantId grant() {
        return new GrantId(
                sql().sql("select grant_id from signin.membership where staff_id = ?")
                        .param(counselor.staff().value())
                        .query(UUID.class)
                        .single());
    }

    private JdbcClient sql() {
        return JdbcClient.create(school.world.database().dataSource(DatabaseRole.COMMAND));
    }
}
