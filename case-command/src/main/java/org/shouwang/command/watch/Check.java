package org.shouwang.command.watch;

/** One thing that is looked at. It answers soon, whatever is broken. */
interface Check {

    Finding look();
}
