/** Who was told of an alert, how, and whether it arrived. */
package org.shouwang.contract.paging;
