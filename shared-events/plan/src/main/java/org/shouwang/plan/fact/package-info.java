/**
 * The closed vocabulary of facts a plan can speak about. Facts hold codes, ids, whole numbers and
 * dates, never words, so that the engine can never leak what was told in confidence.
 */
package org.shouwang.plan.fact;
