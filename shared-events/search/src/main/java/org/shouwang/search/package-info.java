/**
 * Finding a student as one types, by name, pinyin, initials, number or class. What is stored for it
 * are keyed hashes alone ({@link org.shouwang.log.keys.BlindIndex}); the spellings are pure text.
 */
package org.shouwang.search;
