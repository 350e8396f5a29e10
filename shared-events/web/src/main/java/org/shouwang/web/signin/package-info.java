/** Who asks: sessions, devices, memberships now, and the filter chain every request passes. */
package org.shouwang.web.signin;
