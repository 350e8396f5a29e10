package org.shouwang.standalone;

import java.util.List;
import java.util.Optional;
import org.shouwang.standalone.demo.Person;

/** What is printed when pages are served, in Chinese and English. */
final class Welcome {

    private Welcome() {}

    static String demo(int port, List<Person> people) {
        var text = new StringBuilder();
        text.append(address(port));
        text.append(
                """

                  这是演示学校，所有人和事都是编的。用下面的账号登录（密码都是 %s）：
                  A school for trying things out; everybody and everything in it is made up. Sign in as (password %s):

                """
                        .formatted(Person.PASSWORD, Person.PASSWORD));
        for (Person person : people) {
            text.append(
                    "    %-12s %s  %s · %s%n"
                            .formatted(
                                    person.login(),
                                    person.name(),
                                    person.post(),
                                    person.postEnglish()));
        }
        text.append(
                """

                  先试试：用 zhiban1 登录，点「发出预警」；再用 xinli1 登录，看今天要做什么；最后用 shenji 看审计。
                  Try first: sign in as zhiban1 and raise an alert; then as xinli1 and see today's work; then as shenji and audit it.

                  停止：Ctrl-C。数据会保留。  Stop with Ctrl-C; the data stays.
                """);
        return text.toString();
    }

    static String empty(int port, Optional<String> link) {
        String next =
                link.map(
                                path ->
                                        """

                                          第一位管理员请在 7 天内打开这个一次性链接，设置密码（登录名 admin）：
                                          The first administrator opens this link once, within 7 days, and sets a password (login name admin):

                                            http://localhost:%d%s
                                        """
                                                .formatted(port, path))
                        .orElse("\n  管理员用 admin 登录。  The administrator signs in as admin.\n");
        return address(port) + next;
    }

    /** For somebody who forgot the password and whom nobody else can let in. */
    static String newLink(int port, String login, Optional<String> link) {
        return link.map(
                        path ->
                                """

                                  %s 请在 1 天内打开这个一次性链接，重设密码；之前的链接已作废：
                                  %s opens this link once, within 1 day, and sets a password; earlier links are void:

                                    http://localhost:%d%s
                                """
                                        .formatted(login, login, port, path))
                .orElse(
                        """

                          没有叫 %s 的账号，没有生成链接。
                          Nobody signs in as %s; no link was made.
                        """
                                .formatted(login, login));
    }

    private static String address(int port) {
        return "\n  守望已就绪 · Shouwang is ready:  http://localhost:%d\n".formatted(port);
    }
}
