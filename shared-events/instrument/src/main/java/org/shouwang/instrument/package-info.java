/**
 * Screening instruments: their items by code, how they are scored, and what an answer forces. Pure.
 *
 * <p>A screen is not a diagnosis. Only instruments whose items are free to reproduce are here;
 * their texts are in {@code texts/instrument_zh.properties} and {@code
 * texts/instrument_en.properties}, each item under its code.
 */
package org.shouwang.instrument;
