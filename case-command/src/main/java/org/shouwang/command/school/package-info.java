/** The school: how it is founded, its classes, the plan in force, who may read files. */
package org.shouwang.command.school;
