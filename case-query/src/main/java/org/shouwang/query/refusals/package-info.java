/** What the system would not do, for those who oversee it. */
package org.shouwang.query.refusals;
