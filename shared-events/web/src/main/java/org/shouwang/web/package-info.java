/** The frame of every page. It knows no feature. */
package org.shouwang.web;
