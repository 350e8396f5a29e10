package org.shouwang.command.form;

import java.util.UUID;

/** Something that may be picked, with the words that the reader knows it by. */
public record Offer(UUID id, String label) {}
