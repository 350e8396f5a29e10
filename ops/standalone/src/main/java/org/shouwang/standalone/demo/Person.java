package org.shouwang.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.StaffId;

/**
 * Somebody who works at the demo school.
 *
 * @param post what this person is, in Chinese
 * @param classes the numbers of the classes taught, as class teacher
 */
public record Person(
        String login,
        String name,
        Role role,
        String post,
        String postEnglish,
        Set<Integer> classes) {

    /** Everybody's, at the demo school alone. */
    public static final String PASSWORD = "shouwang-demo";

    public Person {
        classes = Set.copyOf(classes);
    }

    /** The first administrator came with the founding, and has the id that it gives. */
    public StaffId staff() {
        return role == Role.ADMINISTRATOR
                ? new StaffId(
                        UUID.nameUUIDFromBytes(
                                ("administrator/" + Hands.SCHOOL).getBytes(StandardCharsets.UTF_8)))
                : new StaffId(Ids.named("staff/" + login));
    }

    UUID grant() {
        return Ids.named("grant/" + login);
    }

    /** At a domain that leads nowhere (RFC 2606). */
    public String email() {
        return login + "@school.example";
    }

    /** Such a number is nobody's. */
    public String phone() {
        return "1360000%04d".formatted(1 + Cast.everybody().indexOf(this));
    }
}
