/** The layout around a page: language, theme, navigation, who is signed in, assets. */
package org.shouwang.web.frame;
