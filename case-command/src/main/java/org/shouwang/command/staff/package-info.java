/** The people who work for the school: how they come in and how they are reached. */
package org.shouwang.command.staff;
