/** A worry that a teacher reports, and what became of it. */
package org.shouwang.contract.worry;
