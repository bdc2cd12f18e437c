package org.parvis.report.category;

/** Whether two words differ by one letter added, lost, changed, or two neighbours swapped (Damerau–Levenshtein 1). */
final class Typo {

    private Typo() {}

    static boolean isOneSlipApart(String a, String b) {
        if (a.length() > b.length()) {
            return isOneSlipApart(b, a);
        }
        int at = firstDifference(a, b);
        if (at == a.length()) {
            return b.length() - a.length() <= 1;
        }
        if (b.length() == a.length() + 1) {
            return a.substring(at).equals(b.substring(at + 1));
        }
        return a.length() == b.length() && (isChanged(a, b, at) || isSwapped(a, b, at));
    }

    private static int firstDifference(String a, String b) {
        int at = 0;
        while (at < a.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    private static boolean isChanged(String a, String b, int at) {
        return a.substring(at + 1).equals(b.substring(at + 1));
    }

    private static boolean isSwapped(String a, String b, int at) {
        return at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
    }
}
