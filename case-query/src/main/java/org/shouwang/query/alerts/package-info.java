/** Alerts: the list, and the page of each. */
package org.shouwang.query.alerts;
