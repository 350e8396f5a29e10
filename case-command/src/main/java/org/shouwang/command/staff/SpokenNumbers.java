package org.shouwang.command.staff;

import java.security.SecureRandom;
import org.shouwang.contract.id.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The four digits that a newcomer reads out to a colleague. They are no secret and guard against
 * nobody who guesses: they make sure that the two have spoken, and that the right name was chosen.
 */
final class SpokenNumbers {

    private static final SecureRandom CHANCE = new SecureRandom();

    private final JdbcClient sql;

    SpokenNumbers(JdbcClient sql) {
        this.sql = sql;
    }

    /** The same until the person comes in anew. */
    String of(StaffId newcomer) {
        sql.sql("insert into signin.spoken_number values (?, ?) on conflict do nothing")
                .params(newcomer.value(), "%04d".formatted(CHANCE.nextInt(10_000)))
                .update();
        return sql.sql("select number from signin.spoken_number where staff_id = ?")
                .param(newcomer.value())
                .query(String.class)
                .single();
    }

    boolean isOf(StaffId newcomer, String heard) {
        return of(newcomer).equals(heard.replaceAll("\\D", ""));
    }

    void forget(StaffId newcomer) {
        sql.sql("delete from signin.spoken_number where staff_id = ?")
                .param(newcomer.value())
                .update();
    }
}
