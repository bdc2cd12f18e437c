package org.parvis.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Mobile numbers of those that are kept for fiction, each given once in a run: an answer finds its territory by its number. */
public final class Phones {

    /** Below, tests have numbers that they write out. */
    private static final AtomicInteger NEXT = new AtomicInteger(5_000);

    private Phones() {}

    /** In international form. */
    public static String next() {
        int number = NEXT.getAndIncrement();
        if (number > 6_999) {
            throw new AssertionError("All numbers are given");
        }
        return "+3363998" + number;
    }
}
