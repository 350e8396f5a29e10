package org.shouwang.standalone;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.shouwang.command.founding.Founding;
import org.shouwang.command.founding.NewSchool;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.token.Label;
import org.shouwang.web.text.Language;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A real school in its first hour: itself, the plan in force, and somebody who may let others in.
 *
 * @param name kept from its founding on
 * @param clock shows the real time
 */
record EmptySchool(Label name, Clock clock) implements Beginning {

    /** One installation, one school: its id is the same at every start. */
    private static final SchoolId ID =
            new SchoolId(
                    UUID.nameUUIDFromBytes(
                            "the installation's school".getBytes(StandardCharsets.UTF_8)));

    @Override
    public void join(GenericApplicationContext services) {
        // Nothing: it is founded by the services themselves.
    }

    /** With the link by which the first administrator comes in, until somebody did. */
    @Override
    public String welcome(int port, ApplicationContext services) {
        return Welcome.empty(
                port,
                services.getBean(Founding.class)
                        .found(
                                new NewSchool(
                                        ID,
                                        name,
                                        name,
                                        ZoneId.of("Asia/Shanghai"),
                                        false,
                                        "系统管理员",
                                        "admin",
                                        Language.ZH))
                        .link());
    }
}
