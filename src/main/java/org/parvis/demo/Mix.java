package org.parvis.demo;

/**
 * Which of the invented reports are what, by their place in line: the last ones are under way, so that every queue has
 * something in it; those just before are with each outside body in turn.
 *
 * @param passedOn how many ways there are to pass a report on
 */
record Mix(int howMany, int passedOn) {

    private static final int FEWEST_OPEN = 48;
    private static final int LATE_EVERY = 10;
    private static final int PICTURED = 90;
    private static final int SEEN_TWICE_EVERY = 14;

    Age age(int index) {
        if (index >= firstOpen()) {
            return index % LATE_EVERY == 0 ? Age.LATE : Age.UNDER_WAY;
        }
        return index >= firstOpen() - passedOn ? Age.PASSED_ON : Age.OVER;
    }

    /** Which way a report is passed on. */
    int way(int index) {
        return index - (firstOpen() - passedOn);
    }

    boolean isPictured(int index) {
        return index >= howMany - PICTURED;
    }

    boolean isSeenTwice(int index) {
        return index % SEEN_TWICE_EVERY == 0 && age(index) != Age.PASSED_ON;
    }

    private int firstOpen() {
        return howMany - Math.max(FEWEST_OPEN, howMany / 40);
    }
}
