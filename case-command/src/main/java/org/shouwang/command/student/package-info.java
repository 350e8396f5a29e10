/** Students and their guardians: finding them, and who must not be told. */
package org.shouwang.command.student;
