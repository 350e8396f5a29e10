package org.shouwang.command.rosterimport;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.command.desk.Permit;
import org.shouwang.contract.Role;
import org.shouwang.contract.id.ImportId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.contract.wire.DataKey;
import org.shouwang.log.keys.KeyEncryption;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The uploaded files, sealed, in {@code command.import_draft}. One that nobody confirms is gone
 * after an hour; one that is confirmed stays until it is imported.
 */
final class Drafts {

    private static final Duration LIFE = Duration.ofHours(1);

    /** Long enough for a server that is repaired over the holidays. */
    private static final Duration CONFIRMED_LIFE = Duration.ofDays(14);

    /** How long the page says that it is done. */
    private static final Duration COMPLETED_LIFE = Duration.ofDays(1);

    private static final String COLUMNS =
            "import_id, school_id, staff_id, role, wrapped, choice, leavers, students, done,"
                    + " completed_at";

    private final JdbcClient sql;
    private final KeyEncryption keys;
    private final SecureRandom random = new SecureRandom();

    Drafts(JdbcClient sql, KeyEncryption keys) {
        this.sql = sql;
        this.keys = keys;
    }

    ImportId keep(Permit permit, byte[] file, Instant now) {
        removeExpired(now);
        var id = new ImportId(UUID.randomUUID());
        byte[] raw = new byte[DataKey.SIZE];
        random.nextBytes(raw);
        sql.sql(
                        """
                        insert into command.import_draft
                          (import_id, school_id, staff_id, role, wrapped, file, kept_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        permit.school().value(),
                        permit.staff().value(),
                        permit.role().name(),
                        keys.wrap(raw, bound(id, "key")),
                        new DataKey(id.value(), raw).seal(file, bound(id, "file")),
                        at(now),
                        at(now.plus(LIFE)))
                .update();
        return id;
    }

    /** A file of this school that is still there. */
    Optional<Draft> find(SchoolId school, ImportId id, Instant now) {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + " from command.import_draft where import_id = ? and school_id = ?"
                                + " and expires_at > ?")
                .params(id.value(), school.value(), at(now))
                .query((row, _) -> draft(row))
                .optional();
    }

    /** What was confirmed and is not done. */
    List<Draft> unfinished() {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + " from command.import_draft where confirmed_at is not null and"
                                + " completed_at is null order by confirmed_at")
                .query((row, _) -> draft(row))
                .list();
    }

    byte[] file(ImportId id) {
        return sql.sql("select wrapped, file from command.import_draft where import_id = ?")
                .param(id.value())
                .query((row, _) -> open(id, row.getBytes(1), row.getBytes(2), "file"))
                .single();
    }

    void confirm(
            Draft draft, ColumnChoice choice, List<StudentId> leavers, int students, Instant now) {
        byte[] wrapped =
                sql.sql("select wrapped from command.import_draft where import_id = ?")
                        .param(draft.id().value())
                        .query(byte[].class)
                        .single();
        byte[] sealed =
                key(draft.id(), wrapped)
                        .seal(
                                choice.written().getBytes(StandardCharsets.UTF_8),
                                bound(draft.id(), "choice"));
        sql.sql(
                        """
                        update command.import_draft set choice = ?, leavers = ?, students = ?,
                          confirmed_at = ?, expires_at = ?
                        where import_id = ? and confirmed_at is null
                        """)
                .params(
                        sealed,
                        leavers.stream().map(StudentId::value).toArray(UUID[]::new),
                        students,
                        at(now),
                        at(now.plus(CONFIRMED_LIFE)),
                        draft.id().value())
                .update();
    }

    void progress(ImportId id, int done) {
        sql.sql("update command.import_draft set done = ? where import_id = ?")
                .params(done, id.value())
                .update();
    }

    /** The file is no longer needed: nothing is left of it but that it was imported. */
    void complete(ImportId id, Instant now) {
        sql.sql(
                        """
                        update command.import_draft set completed_at = ?, expires_at = ?,
                          file = ''::bytea, wrapped = ''::bytea, choice = ''::bytea, done = students
                        where import_id = ?
                        """)
                .params(at(now), at(now.plus(COMPLETED_LIFE)), id.value())
                .update();
    }

    void remove(ImportId id) {
        sql.sql("delete from command.import_draft where import_id = ? and confirmed_at is null")
                .param(id.value())
                .update();
    }

    void removeExpired(Instant now) {
        sql.sql("delete from command.import_draft where expires_at <= ?").param(at(now)).update();
    }

    private Draft draft(ResultSet row) throws SQLException {
        var id = new ImportId(row.getObject("import_id", UUID.class));
        byte[] wrapped = row.getBytes("wrapped");
        byte[] choice = row.getBytes("choice");
        var leavers = row.getArray("leavers");
        return new Draft(
                id,
                new SchoolId(row.getObject("school_id", UUID.class)),
                new StaffId(row.getObject("staff_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                choice == null || choice.length == 0
                        ? Optional.empty()
                        : Optional.of(
                                ColumnChoice.parse(
                                        new String(
                                                open(id, wrapped, choice, "choice"),
                                                StandardCharsets.UTF_8))),
                leavers == null
                        ? List.of()
                        : Arrays.stream((UUID[]) leavers.getArray()).map(StudentId::new).toList(),
                row.getInt("students"),
                row.getInt("done"),
                Optional.ofNullable(row.getObject("completed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private byte[] open(ImportId id, byte[] wrapped, byte[] sealed, String what) {
        try {
            return key(id, wrapped).open(sealed, bound(id, what));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept roster file does not open: " + id, e);
        }
    }

    private DataKey key(ImportId id, byte[] wrapped) {
        try {
            return new DataKey(id.value(), keys.unwrap(wrapped, bound(id, "key")));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of a kept roster file does not open", e);
        }
    }

    private static byte[] bound(ImportId id, String what) {
        return ("roster-import/" + id + "/" + what).getBytes(StandardCharsets.US_ASCII);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
