/**
 * The rules of a response: facts are taken as they come, endings wait for what the plan requires.
 * Pure.
 */
package org.shouwang.command.response.decision;
