/** What an auditor reads after an incident: everything, judged against the plan then in force. */
package org.shouwang.query.audit;
