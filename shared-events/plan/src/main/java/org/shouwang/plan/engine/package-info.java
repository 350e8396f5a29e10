/**
 * The pure engine: a plan and facts in, what the plan asks out. It reads no clock and keeps no
 * state; a deadline is fixed by the facts alone and never by who asks, or when.
 */
package org.shouwang.plan.engine;
