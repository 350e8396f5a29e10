/** What the plan of a response asks, worked out by the one engine from its recorded events. */
package org.shouwang.query.plan;
