package org.shouwang.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.frame.Cookies;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The devices people have signed in on, in {@code signin.device}. */
public final class DeviceTable implements KnownDevices {

    /** How long a device is known after the last sign-in on it. */
    public static final Duration LIFE = Duration.ofDays(180);

    private static final String COOKIE = "device";

    private final JdbcClient jdbc;
    private final Cookies cookies;
    private final Clock clock;

    DeviceTable(JdbcClient jdbc, Cookies cookies, Clock clock) {
        this.jdbc = jdbc;
        this.cookies = cookies;
        this.clock = clock;
    }

    /**
     * A device as its owner sees it.
     *
     * @param kind what it said of itself, cut down to system and browser
     */
    public record Device(UUID id, String kind, Instant firstSeen, Instant lastSignIn) {

        public Device {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(firstSeen, "firstSeen");
            Objects.requireNonNull(lastSignIn, "lastSignIn");
        }
    }

    @Override
    public Optional<KnownDevice> of(HttpServletRequest request) {
        Optional<KnownDevice> device = find(request);
        device.ifPresent(known -> Sender.known(request, known));
        return device;
    }

    @Override
    public boolean knows(KnownDevice device) {
        return jdbc.sql(
                        """
                        select exists (select from signin.device where id = :id
                          and staff_id = :staff and revoked_at is null and expires_at > :now)
                        """)
                .param("id", device.id())
                .param("staff", device.staff().value())
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    private Optional<KnownDevice> find(HttpServletRequest request) {
        return cookies.read(request, COOKIE)
                .flatMap(
                        secret ->
                                jdbc.sql(
                                                """
                                                select id, staff_id, school_id from signin.device
                                                where secret_hash = :hash and revoked_at is null
                                                  and expires_at > :now
                                                """)
                                        .param("hash", Secret.hash(secret))
                                        .param("now", now())
                                        .query(
                                                (row, _) ->
                                                        new KnownDevice(
                                                                row.getObject("id", UUID.class),
                                                                new StaffId(
                                                                        row.getObject(
                                                                                "staff_id",
                                                                                UUID.class)),
                                                                new SchoolId(
                                                                        row.getObject(
                                                                                "school_id",
                                                                                UUID.class))))
                                        .optional());
    }

    /**
     * Makes the device known to be this person's, with a fresh secret; whoever it was before is
     * forgotten on it.
     *
     * @return the device's id
     */
    public UUID remember(
            HttpServletRequest request,
            HttpServletResponse response,
            StaffId staff,
            SchoolId school) {
        Optional<KnownDevice> before = of(request);
        before.filter(device -> !device.staff().equals(staff))
                .ifPresent(device -> revoke(device.staff(), device.id()));
        UUID id =
                before.filter(device -> device.staff().equals(staff))
                        .map(KnownDevice::id)
                        .orElseGet(UUID::randomUUID);
        String secret = Secret.random();
        jdbc.sql(
                        """
                        insert into signin.device
                          (id, staff_id, school_id, secret_hash, kind, first_seen_at, signed_in_at,
                           expires_at)
                        values (:id, :staff, :school, :hash, :kind, :now, :now, :expires)
                        on conflict (id) do update set school_id = excluded.school_id,
                          secret_hash = excluded.secret_hash, kind = excluded.kind,
                          signed_in_at = excluded.signed_in_at, expires_at = excluded.expires_at
                        """)
                .param("id", id)
                .param("staff", staff.value())
                .param("school", school.value())
                .param("hash", Secret.hash(secret))
                .param("kind", DeviceKind.of(request.getHeader("User-Agent")))
                .param("now", now())
                .param("expires", now().plus(LIFE))
                .update();
        cookies.write(response, COOKIE, secret, LIFE);
        return id;
    }

    /** The devices a person is known on, the latest first. */
    public List<Device> all(StaffId staff) {
        return jdbc.sql(
                        """
                        select id, kind, first_seen_at, signed_in_at from signin.device
                        where staff_id = :staff and revoked_at is null and expires_at > :now
                        order by signed_in_at desc, id
                        """)
                .param("staff", staff.value())
                .param("now", now())
                .query(
                        (row, _) ->
                                new Device(
                                        row.getObject("id", UUID.class),
                                        row.getString("kind"),
                                        row.getObject("first_seen_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("signed_in_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    /**
     * Forgets a device of a person.
     *
     * @return whether it was known as this person's
     */
    public boolean revoke(StaffId staff, UUID device) {
        return jdbc.sql(
                                """
                                update signin.device set revoked_at = :now
                                where id = :id and staff_id = :staff and revoked_at is null
                                """)
                        .param("now", now())
                        .param("id", device)
                        .param("staff", staff.value())
                        .update()
                == 1;
    }

    /** Forgets all devices of a person: the password was reset, or the person has left. */
    public void revokeAll(StaffId staff) {
        jdbc.sql(
                        """
                        update signin.device set revoked_at = :now
                        where staff_id = :staff and revoked_at is null
                        """)
                .param("now", now())
                .param("staff", staff.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
