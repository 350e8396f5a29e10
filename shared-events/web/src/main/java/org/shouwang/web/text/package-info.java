/** Every word a reader sees, in Chinese and English, and times as people say them. */
package org.shouwang.web.text;
