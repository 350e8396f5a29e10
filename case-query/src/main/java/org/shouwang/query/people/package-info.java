/** Schools, staff and students as pages show them: names are opened when a page is drawn. */
package org.shouwang.query.people;
