/** How the other services of an installation prove themselves to this one. */
package org.shouwang.command.machine;
