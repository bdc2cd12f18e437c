package org.parvis.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What changed between two texts: lines that stayed, and in the others the words that went and came. */
public final class TextDifference {

    /** Beyond so many comparisons a stretch is shown as wholly replaced. */
    private static final int MOST = 4_000_000;

    /** What became of some words. */
    public enum Fate {
        SAME,
        GONE,
        NEW
    }

    public record Part(Fate fate, String words) {}

    private TextDifference() {}

    /** @return for each line its parts in order */
    public static List<List<Part>> of(String before, String after) {
        return of(before, after, MOST);
    }

    /** @param most comparisons, beyond which a stretch is shown as wholly replaced */
    public static List<List<Part>> of(String before, String after, int most) {
        List<List<Part>> lines = new ArrayList<>();
        List<Part> gone = new ArrayList<>();
        List<Part> come = new ArrayList<>();
        for (Part line : compare(lines(before), lines(after), most)) {
            switch (line.fate()) {
                case GONE -> gone.add(line);
                case NEW -> come.add(line);
                case SAME -> {
                    flush(gone, come, lines, most);
                    lines.add(List.of(line));
                }
            }
        }
        flush(gone, come, lines, most);
        return lines;
    }

    public static boolean isNone(List<List<Part>> lines) {
        return lines.stream().flatMap(List::stream).allMatch(part -> part.fate() == Fate.SAME);
    }

    private static void flush(List<Part> gone, List<Part> come, List<List<Part>> lines, int most) {
        int both = Math.min(gone.size(), come.size());
        for (int i = 0; i < both; i++) {
            lines.add(joined(compare(words(gone.get(i).words()), words(come.get(i).words()), most)));
        }
        gone.stream().skip(both).forEach(line -> lines.add(List.of(line)));
        come.stream().skip(both).forEach(line -> lines.add(List.of(line)));
        gone.clear();
        come.clear();
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.split("(?<=\\s)(?=\\S)"));
    }

    /** By the longest common subsequence, its equal ends put aside first. */
    private static List<Part> compare(List<String> before, List<String> after, int most) {
        int start = 0;
        while (start < before.size() && start < after.size() && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < before.size() - start
                && end < after.size() - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Part> parts = new ArrayList<>();
        before.subList(0, start).forEach(word -> parts.add(new Part(Fate.SAME, word)));
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end), parts, most);
        before.subList(before.size() - end, before.size()).forEach(word -> parts.add(new Part(Fate.SAME, word)));
        return parts;
    }

    private static void middle(List<String> before, List<String> after, List<Part> parts, int most) {
        int[][] common = (long) before.size() * after.size() > most
                ? new int[before.size() + 1][1]
                : common(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && common[0].length > 1 && before.get(i).equals(after.get(j))) {
                parts.add(new Part(Fate.SAME, before.get(i++)));
                j++;
            } else if (j == after.size() || i < before.size() && (common[0].length == 1 || common[i + 1][j] >= common[i][j + 1])) {
                parts.add(new Part(Fate.GONE, before.get(i++)));
            } else {
                parts.add(new Part(Fate.NEW, after.get(j++)));
            }
        }
    }

    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Part> joined(List<Part> words) {
        List<Part> parts = new ArrayList<>();
        for (Part word : words) {
            if (!parts.isEmpty() && parts.getLast().fate() == word.fate()) {
                parts.add(new Part(word.fate(), parts.removeLast().words() + word.words()));
            } else {
                parts.add(word);
            }
        }
        return parts;
    }
}
