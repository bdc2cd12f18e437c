package org.parvis.relation.post;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which letters of the register are wanted.
 *
 * @param words in the sender, the object or the number; empty for all
 */
public record LetterFilter(String words, @Nullable UUID department, @Nullable LocalDate from, @Nullable LocalDate to) {
    public static final LetterFilter ALL = new LetterFilter("", null, null, null);
}
