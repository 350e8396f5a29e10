/** Checks that the tests of any module call on their templates and texts. */
package org.shouwang.web.check;
