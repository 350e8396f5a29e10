/** What happened, in the reader's words: one way for every event there is. */
package org.shouwang.query.words;
