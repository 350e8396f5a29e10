package org.shouwang.command.desk;

import org.shouwang.contract.Role;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StaffId;

/** Somebody may do something, in a role. Only the {@link Desk} gives one. */
public record Permit(StaffId staff, SchoolId school, Role role) {}
