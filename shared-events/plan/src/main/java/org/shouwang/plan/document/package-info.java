/** The emergency plan as a document: its model, its reader, its schema and the canonical plan. */
package org.shouwang.plan.document;
