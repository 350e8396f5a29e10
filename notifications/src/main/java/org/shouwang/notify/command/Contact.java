package org.shouwang.notify.command;

import org.shouwang.contract.Confidential;
import org.shouwang.contract.id.ContactId;
import org.shouwang.contract.staff.StaffEvent;

/**
 * How a member of staff can be reached. Held in memory for one sending only.
 *
 * @param address an e-mail address, or the member's userid in WeCom
 */
public record Contact(ContactId id, StaffEvent.Channel channel, Confidential address) {}
