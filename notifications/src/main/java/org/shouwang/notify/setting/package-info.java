/** Checks that settings share. A setting that cannot work stops the start with a clear word. */
package org.shouwang.notify.setting;
