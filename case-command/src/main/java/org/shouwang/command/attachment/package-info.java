/** Files handed in with a record: kept encrypted apart from it, and shown only as downloads. */
package org.shouwang.command.attachment;
