/** Who is what in which school, and since when. */
package org.shouwang.contract.membership;
