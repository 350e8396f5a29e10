package org.shouwang.standalone;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.founding.Founding;
import org.shouwang.command.founding.NewSchool;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.token.Label;
import org.shouwang.web.text.Language;
import org.springframework.context.ApplicationContext;

/**
 * A real school in its first hour: itself, the plan in force, and somebody who may let others in.
 */
final class EmptySchool {

    /** One installation, one school: its id is the same at every start. */
    private static final SchoolId ID =
            new SchoolId(
                    UUID.nameUUIDFromBytes(
                            "the installation's school".getBytes(StandardCharsets.UTF_8)));

    private EmptySchool() {}

    /** The link by which the first administrator comes in; empty once somebody did. */
    static Optional<String> found(ApplicationContext context) {
        return context.getBean(Founding.class)
                .found(
                        new NewSchool(
                                ID,
                                new Label("本校"),
                                new Label("本校"),
                                ZoneId.of("Asia/Shanghai"),
                                false,
                                "系统管理员",
                                "admin",
                                Language.ZH))
                .link();
    }
}
