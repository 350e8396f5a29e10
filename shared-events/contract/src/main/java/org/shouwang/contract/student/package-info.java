/** Students, their classes and their guardians. */
package org.shouwang.contract.student;
