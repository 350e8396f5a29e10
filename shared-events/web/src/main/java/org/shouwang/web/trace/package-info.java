/** Request ids and the access log. */
package org.shouwang.web.trace;
