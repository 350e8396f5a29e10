/** One school on one machine: the three services and PostgreSQL in one process. */
package org.shouwang.standalone;
