package org.shouwang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.access.Table.Group;
import org.shouwang.access.Table.Row;
import org.shouwang.contract.Role;

/**
 * The page for people is made of the table. Run with {@code -Dwho-may=write} to write it anew after
 * a change of the table, and read the difference.
 */
class WhoMayPageTest {

    private static final Path PAGE = Path.of("../../ops/docs/who-may.md");

    private static final Map<Role, String> COLUMNS =
            Map.of(
                    Role.DUTY_TEACHER, "duty teacher 值班教师",
                    Role.CLASS_TEACHER, "class teacher 班主任",
                    Role.COUNSELOR, "counselor 心理教师",
                    Role.PSYCHOLOGY_LEAD, "psychology lead 心理负责人",
                    Role.MORAL_EDUCATION_DIRECTOR, "moral-education director 德育主任",
                    Role.PRINCIPAL, "principal 校长",
                    Role.AUDITOR, "auditor 审计员",
                    Role.ADMINISTRATOR, "administrator 系统管理员");

    @Test
    void the_page_says_what_the_policy_says() throws IOException {
        if ("write".equals(System.getProperty("who-may"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page());
        }
        assertThat(PAGE).as("run this test with -Dwho-may=write").content().isEqualTo(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder();
        page.append("# Who may do and see what · 谁可以做什么、看什么\n\n");
        page.append(
                """
                Written out of the policy in code; do not edit it here. What is not listed is not \
                allowed. Every role counts in its own school and for its own time only.

                由程序中的权限表生成，请勿手工修改。未列出的一律不允许。角色只在所属学校、任期之内有效。

                """);
        page.append("A cell says how far a role reaches · 单元格表示该角色可及的范围：\n\n");
        for (Reach reach : Reach.values()) {
            page.append(
                    "- `%s` %s · %s%n".formatted(sign(reach), reach.english(), reach.chinese()));
        }
        page.append("\nThe second column says what is asked besides · 第二列为附加条件：\n\n");
        for (Guard guard : Guard.values()) {
            page.append(
                    "- `%s` %s · %s%n".formatted(sign(guard), guard.english(), guard.chinese()));
        }
        Table.groups().forEach(group -> append(page, group));
        return page.toString();
    }

    private static void append(StringBuilder page, Group group) {
        page.append("%n## %s · %s%n%n| |".formatted(group.english(), group.chinese()));
        page.append(" asked besides 附加条件 |");
        for (Role role : Role.values()) {
            page.append(" %s |".formatted(COLUMNS.get(role)));
        }
        page.append("\n|---|---|");
        page.append("---|".repeat(Role.values().length));
        for (Row row : group.rows()) {
            page.append("%n| %s<br>%s |".formatted(row.action().english(), row.action().chinese()));
            page.append(" %s |".formatted(sign(row.guard())));
            for (Role role : Role.values()) {
                page.append(" %s |".formatted(sign(row.reach(role))));
            }
        }
        page.append("\n");
    }

    private static String sign(Enum<?> value) {
        return value == Reach.NO ? "–" : value.name().toLowerCase(Locale.ROOT);
    }
}
