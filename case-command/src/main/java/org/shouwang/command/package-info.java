/**
 * The only writer of events. A feature is a package; its rules are in the sub-package {@code
 * decision}, which is pure.
 */
package org.shouwang.command;
