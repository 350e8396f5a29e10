package org.shouwang.web.signin;

import java.util.List;
import org.shouwang.contract.id.StaffId;

/** What a person may act as, read anew at each request. */
@FunctionalInterface
public interface MembershipsNow {

    /** The memberships that hold now, oldest first; none for somebody who left. */
    List<Membership> of(StaffId staff);
}
