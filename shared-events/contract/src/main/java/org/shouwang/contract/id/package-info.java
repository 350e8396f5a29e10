/** Typed identifiers of everything that events speak of. */
package org.shouwang.contract.id;
