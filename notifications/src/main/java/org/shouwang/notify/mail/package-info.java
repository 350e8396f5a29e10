/** Pages by e-mail. */
package org.shouwang.notify.mail;
