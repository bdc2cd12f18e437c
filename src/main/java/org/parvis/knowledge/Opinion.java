package org.parvis.knowledge;

import java.time.LocalDate;

/** Whether an answer helped somebody, and their word; nothing of who it was. */
public record Opinion(int version, boolean helpful, String words, LocalDate saidOn) {

    public static final int LONGEST = 500;
}
