/** What differs between two versions of a plan, told in steps. Pure. */
package org.shouwang.plan.difference;
