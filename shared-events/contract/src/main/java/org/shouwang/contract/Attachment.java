package org.shouwang.contract;

import org.shouwang.contract.id.AttachmentId;
import org.shouwang.contract.token.Sha256;

/**
 * A file that belongs to a record: encrypted apart, referred to by the hash of what was handed in.
 *
 * @param bytes the size of what was handed in
 */
public record Attachment(AttachmentId id, Sha256 hash, MediaType type, long bytes) {

    /** What a file was found to be by its content, whatever its name said. */
    public enum MediaType {
        JPEG,
        PNG,
        WEBP,
        PDF,
        TEXT,
        /** None of these; kept as it was handed in, which an alert's files always are. */
        OTHER
    }
}
