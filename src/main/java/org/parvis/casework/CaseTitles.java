package org.parvis.casework;

import java.util.Locale;

/** Calls a case by what was written. */
public final class CaseTitles {

    private static final int LENGTH = 80;

    private CaseTitles() {}

    /** The first sentence, in one line; the other name where nothing was written. */
    public static String of(String words, String otherwise) {
        String line = words.strip().replaceAll("\\s+", " ");
        String sentence = line.split("(?<=\\p{L}{3})[.!?…](?:\\s|$)", 2)[0].strip();
        if (sentence.isEmpty()) {
            return otherwise;
        }
        String title = sentence.length() <= LENGTH ? sentence : cutAtWord(sentence);
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private static String cutAtWord(String sentence) {
        int space = sentence.lastIndexOf(' ', LENGTH - 1);
        int end = space > LENGTH / 2 ? space : LENGTH - 1;
        if (Character.isHighSurrogate(sentence.charAt(end - 1))) {
            end--;
        }
        return sentence.substring(0, end).strip() + "…";
    }
}
