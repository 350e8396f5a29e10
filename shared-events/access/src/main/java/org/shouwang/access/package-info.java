/** Who may do and see what: a pure policy out of one table, deny by default. */
package org.shouwang.access;
