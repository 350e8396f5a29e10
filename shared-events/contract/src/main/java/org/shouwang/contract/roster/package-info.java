/** The import of a roster file: proposed, confirmed, completed. */
package org.shouwang.contract.roster;
