/**
 * A school to test with: the whole writer on a database of its own, with staff of every role,
 * classes and students, a clock that a test moves, and a browser that signs in.
 */
package org.shouwang.command.world;
