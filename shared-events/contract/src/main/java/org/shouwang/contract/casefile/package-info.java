/** The file of one student in one school, over the years. */
package org.shouwang.contract.casefile;
