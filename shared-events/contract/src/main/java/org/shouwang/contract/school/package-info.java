/** The school: who it is, its classes, its year, the plan in force, who may read files. */
package org.shouwang.contract.school;
