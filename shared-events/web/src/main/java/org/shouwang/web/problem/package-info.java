/** What went wrong, as an answer a program or a person can act on. */
package org.shouwang.web.problem;
