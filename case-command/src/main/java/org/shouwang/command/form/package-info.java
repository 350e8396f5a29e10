/**
 * Forms: the fields of a command, in order, and what their answers become. One description serves
 * the page, the API, the limits and the error messages, so that none of them can disagree.
 */
package org.shouwang.command.form;
