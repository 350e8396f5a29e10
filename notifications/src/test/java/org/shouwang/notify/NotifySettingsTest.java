package org.shouwang.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.notify.notice.Language;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class NotifySettingsTest {

    @Configuration
    @EnableConfigurationProperties(NotifySettings.class)
    static class OnlySettings {}

    private final ApplicationContextRunner enough =
            new ApplicationContextRunner()
                    .withUserConfiguration(OnlySettings.class)
                    .withPropertyValues(
                            "shouwang.notify.public-url=https://watch.example.edu.cn",
                            "shouwang.notify.command.url=http://127.0.0.1:8080",
                            "shouwang.notify.command.secret=a machine secret for tests");

    @Test
    void an_address_and_a_secret_are_enough() {
        enough.run(
                context -> {
                    NotifySettings settings = context.getBean(NotifySettings.class);
                    assertThat(settings.languages()).containsExactly(Language.ZH);
                    assertThat(settings.mail().host()).isEmpty();
                    assertThat(settings.mail().port()).isEqualTo(587);
                    assertThat(settings.delivery().timeout()).isEqualTo(Duration.ofSeconds(20));
                    assertThat(settings.robot().perMinute()).isEqualTo(20);
                });
    }

    @Test
    void both_languages_and_a_robot_for_each_school_can_be_set() {
        enough.withPropertyValues(
                        "shouwang.notify.languages=zh,en",
                        "shouwang.notify.robot.schools[00000000-0000-0001-0000-000000000001]"
                                + "=https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k")
                .run(
                        context -> {
                            NotifySettings settings = context.getBean(NotifySettings.class);
                            assertThat(settings.languages())
                                    .containsExactly(Language.ZH, Language.EN);
                            assertThat(settings.robot().webhooks()).hasSize(1);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    public-url=watch.example     | public-url must be an absolute http or https
                    public-url=                  | public-url must be an absolute http or https
                    command.url=ftp://x.example  | command.url must be an absolute http or https
                    command.secret=short         | command.secret must be the machine secret
                    delivery.timeout=0s          | delivery.timeout must be a duration above zero
                    delivery.concurrency=0       | delivery.concurrency must be a number from 1 to
                    mail.host=mail.example       | mail.from must be the e-mail address
                    mail.username=watch          | belong together: set both or none
                    mail.port=70000              | mail.port must be a number from 1 to 65535
                    robot.webhook=http://a.example/?key=very-secret | must be an https address
                    """)
    void a_setting_that_cannot_work_stops_the_start_with_a_clear_word(
            String setting, String words) {
        enough.withPropertyValues("shouwang.notify." + setting.strip())
                .run(
                        context -> {
                            assertThat(context).hasFailed();
                            assertThat(everything(context.getStartupFailure())).contains(words);
                        });
    }

    @Test
    void a_password_is_not_sent_over_an_open_line() {
        enough.withPropertyValues(
                        "shouwang.notify.mail.security=none",
                        "shouwang.notify.mail.username=watch",
                        "shouwang.notify.mail.password=very-secret")
                .run(
                        context ->
                                assertThat(everything(context.getStartupFailure()))
                                        .contains("mail.security must be STARTTLS or TLS"));
    }

    @Test
    void settings_never_print_a_secret() {
        enough.withPropertyValues(
                        "shouwang.notify.mail.host=mail.example",
                        "shouwang.notify.mail.from=watch@school.example",
                        "shouwang.notify.mail.username=watch",
                        "shouwang.notify.mail.password=very-secret",
                        "shouwang.notify.robot.webhook=https://a.example/?key=very-secret")
                .run(
                        context ->
                                assertThat(context.getBean(NotifySettings.class).toString())
                                        .doesNotContain("very-secret", "a machine secret"));
    }

    @Test
    void a_start_that_fails_does_not_print_the_webhook() {
        enough.withPropertyValues("shouwang.notify.robot.webhook=http://a.example/?key=very-secret")
                .run(
                        context ->
                                assertThat(everything(context.getStartupFailure()))
                                        .doesNotContain("very-secret"));
    }

    private static String everything(Throwable failure) {
        StringWriter words = new StringWriter();
        failure.printStackTrace(new PrintWriter(words));
        return words.toString();
    }
}
