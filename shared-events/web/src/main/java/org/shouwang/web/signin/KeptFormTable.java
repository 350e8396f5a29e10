package org.shouwang.web.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.shouwang.contract.id.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kept forms in {@code signin.kept_form}: AES-256-GCM under a fresh key that goes into the
 * browser's cookie and nowhere else. Each key encrypts one row once, so the nonce is constant.
 */
final class KeptFormTable implements KeptForms {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, List<String>>> TYPED = new TypeReference<>() {};
    private static final byte[] NONCE = new byte[12];
    private static final int TAG_BITS = 128;

    private final JdbcClient jdbc;

    KeptFormTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String keep(StaffId staff, String path, Map<String, List<String>> typed, Instant now) {
        jdbc.sql(
                        """
                        delete from signin.kept_form
                        where expires_at <= :now or staff_id = :staff and id not in (
                          select id from signin.kept_form where staff_id = :staff
                          order by expires_at desc limit :others)
                        """)
                .param("staff", staff.value())
                .param("others", (NOBODY.equals(staff) ? MOST_OF_NOBODY : MOST) - 1)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        UUID id = UUID.randomUUID();
        String key = Secret.random();
        jdbc.sql(
                        """
                        insert into signin.kept_form (id, staff_id, sealed, expires_at)
                        values (:id, :staff, :sealed, :expires)
                        """)
                .param("id", id)
                .param("staff", staff.value())
                .param(
                        "sealed",
                        seal(Cipher.ENCRYPT_MODE, key, id, path, JSON.writeValueAsBytes(typed)))
                .param("expires", now.plus(KeptForm.LIFE).atOffset(ZoneOffset.UTC))
                .update();
        return id + "." + key;
    }

    @Override
    public Optional<Map<String, List<String>>> takeBack(
            String ticket, StaffId staff, String path, Instant now) {
        String[] parts = ticket.split("\\.", 2);
        if (parts.length != 2 || parts[0].length() != 36 || parts[1].length() != 43) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(parts[0]);
            // Another page opened on the way does not open under this path, and takes nothing away.
            Optional<byte[]> open =
                    jdbc.sql(
                                    """
                                    select sealed from signin.kept_form
                                    where id = :id and staff_id = :staff and expires_at > :now
                                    """)
                            .param("id", id)
                            .param("staff", staff.value())
                            .param("now", now.atOffset(ZoneOffset.UTC))
                            .query(byte[].class)
                            .optional()
                            .map(row -> seal(Cipher.DECRYPT_MODE, parts[1], id, path, row));
            open.ifPresent(
                    _ ->
                            jdbc.sql("delete from signin.kept_form where id = :id")
                                    .param("id", id)
                                    .update());
            return open.map(bytes -> JSON.readValue(bytes, TYPED));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * @throws IllegalArgumentException if key, row or path do not belong together
     */
    private static byte[] seal(int mode, String key, UUID id, String path, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(Base64.getUrlDecoder().decode(key), "AES"),
                    new GCMParameterSpec(TAG_BITS, NONCE));
            cipher.updateAAD((id + " " + path).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not the key of this row", e);
        }
    }
}
