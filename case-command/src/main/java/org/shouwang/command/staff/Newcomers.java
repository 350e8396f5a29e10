package org.shouwang.command.staff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who came in by a link and waits for somebody to vouch. */
final class Newcomers {

    private final JdbcClient sql;

    Newcomers(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param issuedBy who had the link before; empty for whoever runs the machine
     */
    record Newcomer(StaffId staff, Instant since, Optional<StaffId> issuedBy) {}

    /** Those with a role in a school now, who waits longest first. */
    List<Newcomer> of(SchoolId school, Instant now) {
        return sql.sql(
                        """
                        select staff_id, since, issued_by from signin.newcomer n
                        where exists (
                          select from signin.membership m
                          where m.staff_id = n.staff_id and m.school_id = :school
                            and m.valid_from <= :now and (m.valid_until is null or m.valid_until > :now))
                        order by since, staff_id
                        """)
                .param("school", school.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Newcomer(
                                        new StaffId(row.getObject("staff_id", UUID.class)),
                                        row.getObject("since", OffsetDateTime.class).toInstant(),
                                        Optional.ofNullable(row.getObject("issued_by", UUID.class))
                                                .map(StaffId::new)))
                .list();
    }

    Optional<Newcomer> find(SchoolId school, StaffId staff, Instant now) {
        return of(school, now).stream().filter(one -> one.staff().equals(staff)).findFirst();
    }

    boolean waits(StaffId staff) {
        return sql.sql("select exists (select from signin.newcomer where staff_id = ?)")
                .param(staff.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether somebody has to vouch for the one who comes. By a link of whoever runs the machine
     * only if anybody can now. By a colleague's as soon as anybody but that colleague was ever in:
     * who is there now can be changed by the very person who hands out the links.
     */
    boolean mustBeVouchedFor(
            SchoolId school, StaffId comes, Optional<StaffId> issuedBy, Instant now) {
        return issuedBy.map(issuer -> anybodyWasEverInBut(issuer, school))
                .orElseGet(() -> somebodyElseCounts(school, comes, now));
    }

    /** With a role and a password of their own, ended and closed ones too. */
    private boolean anybodyWasEverInBut(StaffId issuer, SchoolId school) {
        return sql.sql(
                        """
                        select exists (
                          select from signin.membership m join signin.account a using (staff_id)
                          where m.school_id = :school and m.staff_id <> :issuer
                            and a.password_set_at is not null)
                        """)
                .param("school", school.value())
                .param("issuer", issuer.value())
                .query(Boolean.class)
                .single();
    }

    /** With a role and a password of their own, and no newcomer. */
    private boolean somebodyElseCounts(SchoolId school, StaffId comes, Instant now) {
        return sql.sql(
                        """
                        select exists (
                          select from signin.membership m join signin.account a using (staff_id)
                          where m.school_id = :school and m.valid_from <= :now
                            and (m.valid_until is null or m.valid_until > :now)
                            and a.closed_at is null and a.password_set_at is not null
                            and m.staff_id <> :comes
                            and not exists (select from signin.newcomer n where n.staff_id = m.staff_id))
                        """)
                .param("school", school.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("comes", comes.value())
                .query(Boolean.class)
                .single();
    }
}
