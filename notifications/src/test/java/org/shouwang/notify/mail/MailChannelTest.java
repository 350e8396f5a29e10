package org.shouwang.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.AlertId;
import org.shouwang.contract.id.ContactId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.paging.PagingEvent.Failure;
import org.shouwang.contract.staff.StaffEvent;
import org.shouwang.contract.token.AlertCode;
import org.shouwang.contract.token.Label;
import org.shouwang.notify.SmtpScript;
import org.shouwang.notify.TestPost;
import org.shouwang.notify.channel.Parcel;
import org.shouwang.notify.channel.Readiness;
import org.shouwang.notify.channel.Sent;
import org.shouwang.notify.channel.Sent.Scope;
import org.shouwang.notify.command.Contact;
import org.shouwang.notify.command.Contacts;
import org.shouwang.notify.notice.Language;
import org.shouwang.notify.notice.Notice;
import org.shouwang.notify.notice.Urgency;
import org.shouwang.notify.notice.Wording;
import org.shouwang.notify.setting.Secret;

class MailChannelTest {

    private static final AlertId ALERT = new AlertId(new UUID(7, 7));
    private static final String KEY = "6f1e0c0a-0000-3000-8000-000000000001";

    private final GreenMail mails =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final SmtpScript script = new SmtpScript();

    @AfterEach
    void close() {
        mails.stop();
        script.close();
    }

    @Test
    void a_page_is_a_letter_in_text_and_html_in_every_language_that_was_chosen() throws Exception {
        mails.start();
        assertThat(send(mail(mails.getSmtp().getPort()), "li@school.example"))
                .isEqualTo(new Sent.Delivered());
        MimeMessage letter = mails.getReceivedMessages()[0];
        assertThat(letter.getSubject()).contains("现在就有危险", "示例一中", "K7M2QX");
        assertThat(letter.getFrom()[0]).hasToString("watch@school.example");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        MimeMultipart parts = (MimeMultipart) letter.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            BodyPart part = parts.getBodyPart(i);
            assertThat((String) part.getContent())
                    .contains("示例一中有一条预警", "Nobody has taken an alert")
                    .contains("https://watch.example.edu.cn/alerts/" + ALERT)
                    .contains("K7M2QX")
                    .doesNotContain("<script", "<img");
        }
        assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    }

    @Test
    void the_message_id_is_the_same_whenever_the_same_page_is_sent() throws Exception {
        mails.start();
        send(mail(mails.getSmtp().getPort()), "li@school.example");
        send(mail(mails.getSmtp().getPort()), "li@school.example");
        assertThat(mails.getReceivedMessages())
                .extracting(MimeMessage::getMessageID)
                .containsExactly("<" + KEY + "@school.example>", "<" + KEY + "@school.example>");
    }

    @Test
    void a_mail_server_that_is_not_there_is_unreachable() throws IOException {
        // Bound and never listening: nobody else can answer at this port meanwhile.
        try (Socket nobody = new Socket()) {
            nobody.bind(new InetSocketAddress("127.0.0.1", 0));
            assertFailed(
                    send(mail(nobody.getLocalPort()), "li@school.example"),
                    Failure.UNREACHABLE,
                    Scope.CHANNEL);
        }
    }

    @Test
    void a_mail_server_that_says_nothing_times_out() {
        script.answer(Map.of("CONNECT", SmtpScript.SILENCE));
        assertFailed(
                send(mail(script.port()), "li@school.example"), Failure.TIMED_OUT, Scope.CHANNEL);
    }

    @Test
    void starttls_is_demanded_where_it_is_set() {
        MailSettings safe =
                new MailSettings(
                        "localhost",
                        script.port(),
                        MailSettings.Security.STARTTLS,
                        "",
                        Secret.of(""),
                        "watch@school.example",
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1));
        assertFailed(send(safe, "li@school.example"), Failure.UNREACHABLE, Scope.CHANNEL);
        assertThat(script.letters()).isEmpty();
    }

    @Test
    void an_address_that_does_not_exist_is_not_tried_again() {
        script.answer(Map.of("RCPT", "550 no such user li@school.example"));
        Sent.Failed failed =
                assertFailed(
                        send(mail(script.port()), "li@school.example"),
                        Failure.REJECTED,
                        Scope.MESSAGE_FOR_GOOD);
        assertThat(failed.reason()).isEqualTo("the mail server answers 550");
    }

    @Test
    void greylisting_is_tried_again() {
        script.answer(Map.of("RCPT", "451 come back later"));
        assertFailed(
                send(mail(script.port()), "li@school.example"), Failure.UNREACHABLE, Scope.MESSAGE);
    }

    @Test
    void a_refused_message_is_tried_again_because_an_administrator_may_mend_it() {
        script.answer(Map.of("LETTER", "554 looks like spam"));
        assertFailed(
                send(mail(script.port()), "li@school.example"), Failure.REJECTED, Scope.MESSAGE);
    }

    @Test
    void a_rude_goodbye_does_not_make_a_taken_message_unsent() {
        script.answer(Map.of("QUIT", "421 go away"));
        assertThat(send(mail(script.port()), "li@school.example")).isEqualTo(new Sent.Delivered());
    }

    @Test
    void a_person_with_two_addresses_gets_it_at_both() throws Exception {
        mails.start();
        send(mail(mails.getSmtp().getPort()), "li@school.example", "li@home.example");
        assertThat(mails.getReceivedMessages()).hasSize(2);
    }

    private static MailSettings mail(int port) {
        return TestPost.mailAt(port);
    }

    private static Sent send(MailSettings settings, String... addresses) {
        List<Contact> contacts =
                List.of(addresses).stream()
                        .map(
                                address ->
                                        new Contact(
                                                new ContactId(UUID.randomUUID()),
                                                StaffEvent.Channel.EMAIL,
                                                Confidential.of(address)))
                        .toList();
        MailChannel channel =
                new MailChannel(
                        settings,
                        _ -> new Contacts.Looked.Found(contacts),
                        new Wording(
                                URI.create("https://watch.example.edu.cn"),
                                List.of(Language.ZH, Language.EN)));
        Parcel parcel =
                new Parcel(
                        KEY,
                        new SchoolId(UUID.randomUUID()),
                        new Notice(
                                ALERT,
                                new AlertCode("K7M2QX"),
                                Optional.of(new Label("示例一中")),
                                Urgency.NOW,
                                1,
                                1),
                        List.of(new StaffId(UUID.randomUUID())));
        var ready = (Readiness.Ready) channel.prepare(parcel, Instant.EPOCH);
        try {
            return ready.sending().send();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sent.Failed assertFailed(Sent sent, Failure failure, Scope scope) {
        assertThat(sent).isInstanceOf(Sent.Failed.class);
        Sent.Failed failed = (Sent.Failed) sent;
        assertThat(failed.failure()).isEqualTo(failure);
        assertThat(failed.scope()).isEqualTo(scope);
        assertThat(failed.reason()).doesNotContain("@");
        return failed;
    }
}
