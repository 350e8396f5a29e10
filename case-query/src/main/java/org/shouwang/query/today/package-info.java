/** The page people begin the day with, by role. */
package org.shouwang.query.today;
