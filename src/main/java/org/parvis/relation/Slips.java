package org.parvis.relation;

/** Slips of the pen: a letter too many, one missing, another one, or two that changed places. */
final class Slips {

    /** Shorter words are other words when a letter changes. */
    private static final int SHORTEST = 4;

    /** From here on two slips are forgiven. */
    private static final int LONG = 9;

    private Slips() {}

    /** Whether one is the other with a slip, or two in a long word. */
    static boolean isOne(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int forgiven = shorter < SHORTEST ? 0 : shorter < LONG ? 1 : 2;
        return Math.abs(a.length() - b.length()) <= forgiven && count(a, b) <= forgiven;
    }

    /** Optimal string alignment distance. */
    static int count(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + changed);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
