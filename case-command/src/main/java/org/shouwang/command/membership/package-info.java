/** Who is what in a school, from when until when. */
package org.shouwang.command.membership;
