package org.shouwang.contract.response;

import java.util.Optional;
import org.shouwang.contract.Occurred;
import org.shouwang.contract.id.EntryId;
import org.shouwang.contract.id.StaffId;

/**
 * What every recorded fact of a response has in common.
 *
 * @param by who did it, which need not be who typed it
 * @param second another member of staff who was there, by the word of whoever wrote it
 * @param corrects the earlier entry that this one puts right
 */
public record Entry(
        EntryId id,
        Occurred occurred,
        StaffId by,
        Optional<StaffId> second,
        Optional<EntryId> corrects) {}
