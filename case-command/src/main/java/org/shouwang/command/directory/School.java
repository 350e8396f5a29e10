package org.shouwang.command.directory;

import java.time.ZoneId;
import org.shouwang.contract.id.SchoolId;

/** A school as the writer knows it. */
public record School(SchoolId id, String name, String shortName, ZoneId zone, boolean simulated) {}
