/** What a page says: never a name, never a free text. */
package org.shouwang.notify.notice;
