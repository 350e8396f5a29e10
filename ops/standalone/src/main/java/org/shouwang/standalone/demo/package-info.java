/**
 * A school to try things out in, with a term behind it. Everything in it came about by commands on
 * a clock of its own; nobody in it exists.
 */
package org.shouwang.standalone.demo;
