/** Who may see what, asked of the one policy with relations out of this service's own rows. */
package org.shouwang.query.permit;
