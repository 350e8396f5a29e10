/** Forms that keep what was typed and name what is wrong. */
package org.shouwang.web.form;
