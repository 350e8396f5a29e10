/** Texts of a closed form that may stand in the clear. */
package org.shouwang.contract.token;
