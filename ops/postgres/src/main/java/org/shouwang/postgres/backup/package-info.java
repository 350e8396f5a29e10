/**
 * Copies of an installation and the way back. The data and the keys that open it go to two places,
 * so that whoever finds one copy can read nothing.
 */
package org.shouwang.postgres.backup;
