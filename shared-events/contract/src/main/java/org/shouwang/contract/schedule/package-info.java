/** The duty list of a school. */
package org.shouwang.contract.schedule;
