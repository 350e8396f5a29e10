/**
 * What the events of a response mean to its plan: one reading for the decider, the pages and the
 * audit.
 */
package org.shouwang.plan.recorded;
