/** The people who work for the schools, and how to reach them. */
package org.shouwang.contract.staff;
