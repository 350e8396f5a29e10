/** One run of one emergency plan for one student. */
package org.shouwang.contract.response;
