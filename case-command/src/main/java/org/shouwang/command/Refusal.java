package org.shouwang.command;

/**
 * Why a command was refused: implemented by one enum per kind of stream. The name is a text key and
 * a metric's label.
 */
public interface Refusal {

    String name();
}
