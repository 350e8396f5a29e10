package org.shouwang.command.attachment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shouwang.contract.Attachment;
import org.shouwang.contract.Attachment.MediaType;
import org.shouwang.contract.StreamId;
import org.shouwang.contract.StreamType;
import org.shouwang.contract.id.AttachmentId;
import org.shouwang.contract.id.CommandId;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.token.Sha256;
import org.shouwang.contract.wire.DataKey;
import org.shouwang.contract.wire.RecordKeys;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files that belong to records. Each is encrypted under a key of its own, of the kind of the record
 * it belongs to: what comes with an alert is sealed the way the alert is, without a key service.
 * The key's stream has the attachment's id; destroying it erases the file.
 */
public final class Attachments {

    private final JdbcClient sql;
    private final RecordKeys keys;

    Attachments(JdbcClient sql, RecordKeys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /**
     * A file that is kept.
     *
     * @param record the record it belongs to
     */
    public record Kept(Attachment attachment, SchoolId school, StreamId record) {}

    /**
     * Keeps files that come with a command, before the command is sent. Keeping the same ones of
     * the same command again changes nothing.
     */
    public List<Attachment> keep(
            StreamId record, SchoolId school, CommandId command, List<Upload> uploads) {
        List<Attachment> kept = new ArrayList<>();
        for (Upload upload : uploads) {
            var attachment =
                    new Attachment(
                            id(command, kept.size(), upload.hash()),
                            upload.hash(),
                            upload.type(),
                            upload.content().length);
            insert(new Kept(attachment, school, record), upload.content());
            kept.add(attachment);
        }
        return List.copyOf(kept);
    }

    public Optional<Kept> find(AttachmentId attachment) {
        return sql.sql(
                        """
                        select school_id, record_type, record_id, hash, media_type, bytes
                        from command.attachment where attachment_id = ?
                        """)
                .param(attachment.value())
                .query(
                        (row, _) ->
                                new Kept(
                                        new Attachment(
                                                attachment,
                                                new Sha256(row.getString("hash")),
                                                MediaType.valueOf(row.getString("media_type")),
                                                row.getLong("bytes")),
                                        new SchoolId(row.getObject("school_id", UUID.class)),
                                        new StreamId(
                                                StreamType.ofStoredName(
                                                        row.getString("record_type")),
                                                row.getObject("record_id", UUID.class))))
                .optional();
    }

    /**
     * What was handed in, byte for byte; empty when it was erased.
     *
     * @throws GeneralSecurityException when the stored bytes were changed or moved
     */
    public Optional<byte[]> open(Kept kept) throws GeneralSecurityException {
        record Sealed(UUID key, byte[] bytes) {}
        Sealed sealed =
                sql.sql("select key_id, sealed from command.attachment where attachment_id = ?")
                        .param(kept.attachment().id().value())
                        .query(
                                (row, _) ->
                                        new Sealed(
                                                row.getObject("key_id", UUID.class),
                                                row.getBytes("sealed")))
                        .single();
        Optional<DataKey> key = keys.find(sealed.key());
        return key.isEmpty()
                ? Optional.empty()
                : Optional.of(key.get().open(sealed.bytes(), boundTo(kept)));
    }

    private void insert(Kept kept, byte[] content) {
        Attachment attachment = kept.attachment();
        DataKey key = keys.forWriting(new StreamId(kept.record().type(), attachment.id().value()));
        sql.sql(
                        """
                        insert into command.attachment (attachment_id, school_id, record_type, record_id,
                            hash, media_type, bytes, key_id, sealed)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        attachment.id().value(),
                        kept.school().value(),
                        kept.record().type().storedName(),
                        kept.record().id(),
                        attachment.hash().value(),
                        attachment.type().name(),
                        attachment.bytes(),
                        key.id(),
                        key.seal(content, boundTo(kept)))
                .update();
    }

    private static AttachmentId id(CommandId command, int place, Sha256 hash) {
        byte[] name =
                ("shouwang-attachment/1|" + command + "|" + place + "|" + hash)
                        .getBytes(StandardCharsets.UTF_8);
        return new AttachmentId(UUID.nameUUIDFromBytes(name));
    }

    private static byte[] boundTo(Kept kept) {
        return ("shouwang/attachment/1|"
                        + kept.record()
                        + "|"
                        + kept.attachment().id()
                        + "|"
                        + kept.attachment().hash())
                .getBytes(StandardCharsets.UTF_8);
    }
}
