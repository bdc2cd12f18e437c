package org.parvis.relation.mail.mime;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody wrote, apart from the mail that they answered and from their signature. Where something of their own
 * stands below the beginning of the quote, as with answers between the lines, nothing is cut: losing words is worse than
 * showing some twice.
 *
 * @param own the words
 * @param quoted what is folded; empty where nothing was cut
 * @param signature after «-- », or what a telephone adds; empty where there is none
 */
record QuoteCut(String own, String quoted, String signature) {

    /** The line above which our mails ask for the answer. */
    static final String MARK = "Répondez au-dessus de cette ligne";

    private static final int LONGEST_LINE = 1_000;
    private static final int HEADERS_NEAR = 6;
    private static final int SIGNATURE_LINES = 15;
    private static final int WRAPPED = 60;

    private static final Pattern ATTRIBUTION = Pattern.compile(
            "^(le|on|am|el|il giorno|em|op) .{3,400}(a écrit|wrote|schrieb.{0,100}|escribi[óo]|ha scritto|escreveu|schreef.{0,100})\\s?:$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ATTRIBUTION_BEGINS =
            Pattern.compile("^(le|on|am|el|il giorno|em|op) .*\\d.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATOR = Pattern.compile(
            "^[-_*\\s]{2,60}(message d['’]origine|message original|original message|message initial|mail original|e-mail d['’]origine|ursprüngliche nachricht|mensaje original)[-_*\\s]{2,60}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FORWARDED = Pattern.compile(
            "^[-_*\\s]{0,60}(forwarded message|message transféré|message transmis|mail transféré|début du message (réexpédié|transféré)|begin forwarded message|message réexpédié).{0,60}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FROM = header("de|from|von");
    private static final Pattern SENT = header("envoyé|envoyé le|sent|date|gesendet");
    private static final Pattern ABOUT = header("objet|subject|sujet|betreff|à|to|an|pour");
    private static final Pattern MOBILE = Pattern.compile(
            "^(envoyé (depuis|de|à partir de) |sent from |get outlook for |téléchargez? outlook |télécharger outlook |obtenir outlook |provenance : ).{0,120}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static Pattern header(String words) {
        return Pattern.compile("^[*_\\s]*(" + words + ")[*_\\s]*:.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static QuoteCut of(String text) {
        List<String> lines = text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        int cut = firstQuoted(lines);
        if (cut < 0 || ownBelow(lines, cut)) {
            return signed(lines, "");
        }
        String quoted = join(lines.subList(cut, lines.size()));
        return signed(lines.subList(0, cut), quoted);
    }

    /** The first line of the quote; −1 where there is none, or where a whole mail was passed on. */
    private static int firstQuoted(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = plain(lines.get(i));
            if (FORWARDED.matcher(line).matches()) {
                return -1;
            }
            if (line.contains(MARK) || SEPARATOR.matcher(line).matches() || isQuoted(lines, i)) {
                return afterRule(lines, i);
            }
            if (isAttribution(lines, i) || isHeaderBlock(lines, i)) {
                return afterRule(lines, i);
            }
        }
        return -1;
    }

    /** The line of dashes or underscores that Outlook draws above belongs to the quote. */
    private static int afterRule(List<String> lines, int at) {
        int before = at - 1;
        while (before >= 0 && lines.get(before).isBlank()) {
            before--;
        }
        boolean isRule = before >= 0 && lines.get(before).strip().matches("[_-]{10,}");
        return isRule ? before : at;
    }

    /** Two lines with «>» in a row, or one alone at the end. */
    private static boolean isQuoted(List<String> lines, int at) {
        if (!hasMark(lines.get(at))) {
            return false;
        }
        int next = at + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next == lines.size() || hasMark(lines.get(next)) || isBroken(lines.get(at), lines.get(next));
    }

    private static boolean hasMark(String line) {
        return line.startsWith(">");
    }

    /** «Le 3 mars 2026 à 10:12, Mairie a écrit :», on up to three lines. */
    private static boolean isAttribution(List<String> lines, int at) {
        String line = plain(lines.get(at));
        if (!ATTRIBUTION_BEGINS.matcher(line).matches()) {
            return false;
        }
        StringBuilder joined = new StringBuilder(line);
        for (int more = 0; more < 3; more++) {
            if (ATTRIBUTION.matcher(joined).matches()) {
                return true;
            }
            int next = at + more + 1;
            if (next >= lines.size() || lines.get(next).isBlank()) {
                return false;
            }
            joined.append(' ').append(plain(lines.get(next)));
        }
        return ATTRIBUTION.matcher(joined).matches();
    }

    /** Outlook's «De : … Envoyé : … À : … Objet : …». */
    private static boolean isHeaderBlock(List<String> lines, int at) {
        if (!FROM.matcher(plain(lines.get(at))).matches()) {
            return false;
        }
        boolean isSent = false;
        boolean isAbout = false;
        for (int i = at + 1; i < Math.min(lines.size(), at + HEADERS_NEAR); i++) {
            String line = plain(lines.get(i));
            isSent |= SENT.matcher(line).matches();
            isAbout |= ABOUT.matcher(line).matches();
        }
        return isSent && isAbout;
    }

    /** Whether, after marked lines, there are words without a mark that are no signature. */
    private static boolean ownBelow(List<String> lines, int cut) {
        String marked = "";
        boolean hadMark = false;
        for (String line : lines.subList(cut, lines.size())) {
            if (isSignatureMark(line)) {
                return false;
            }
            if (hasMark(line)) {
                hadMark = true;
                marked = line;
            } else if (hadMark && !line.isBlank() && !isBroken(marked, line) && !MOBILE.matcher(plain(line)).matches()) {
                return true;
            } else {
                marked = "";
            }
        }
        return false;
    }

    /** The rest of a long quoted line that a mail program has broken. */
    private static boolean isBroken(String marked, String line) {
        return marked.length() >= WRAPPED && line.length() < WRAPPED / 2 && Character.isLowerCase(line.strip().charAt(0));
    }

    private static QuoteCut signed(List<String> lines, String quoted) {
        int at = signature(lines);
        if (at < 0) {
            return new QuoteCut(join(lines), quoted, "");
        }
        int begin = isSignatureMark(lines.get(at)) ? at + 1 : at;
        return new QuoteCut(join(lines.subList(0, at)), quoted, join(lines.subList(begin, lines.size())));
    }

    /** Where the signature begins; −1 where there is none, or nothing else. */
    private static int signature(List<String> lines) {
        int at = -1;
        int last = lines.size() - 1;
        while (last >= 0 && lines.get(last).isBlank()) {
            last--;
        }
        for (int i = last; i >= Math.max(0, last - SIGNATURE_LINES); i--) {
            boolean isMobile = i == last && MOBILE.matcher(plain(lines.get(i))).matches();
            if (isSignatureMark(lines.get(i)) || isMobile) {
                at = i;
            }
        }
        return at > 0 && !join(lines.subList(0, at)).isEmpty() ? at : -1;
    }

    private static boolean isSignatureMark(String line) {
        return line.equals("-- ") || line.equals("--");
    }

    private static String plain(String line) {
        String bounded = line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line;
        return bounded.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    }

    private static String join(List<String> lines) {
        return String.join("\n", lines).strip();
    }

}
