/** Case files: the list, and the timeline with the plan beside it. */
package org.shouwang.query.cases;
