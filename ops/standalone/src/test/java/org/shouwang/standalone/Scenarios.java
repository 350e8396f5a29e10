package org.shouwang.standalone;

/** What every scenario is given. */
interface Scenarios {

    /** Somebody's crisis, at the next time that the clock of the school shows this. */
    Crisis at(int hour, int minute);

    Post post();
}
