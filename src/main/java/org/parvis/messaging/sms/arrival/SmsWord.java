package org.parvis.messaging.sms.arrival;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.parvis.messaging.ReceivedSms.Wish;

/** What a text message of one word asks for: STOP, as operators want it to be heeded, or to be written to again. */
final class SmsWord {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{Nd}]");

    /** With the number that advertisers say to send it to, and some send along. */
    private static final Pattern STOP = Pattern.compile("STOP\\d{0,6}|STOPSMS|ARRET|UNSUBSCRIBE");

    private static final Pattern START = Pattern.compile("START|REPRISE");

    private SmsWord() {}

    static Wish of(String words) {
        String plain = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        String word = OTHERS.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
        if (STOP.matcher(word).matches()) {
            return Wish.STOP;
        }
        return START.matcher(word).matches() ? Wish.START : Wish.NONE;
    }
}
