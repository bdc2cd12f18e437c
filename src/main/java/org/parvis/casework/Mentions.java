package org.parvis.casework;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.identity.AccountState;
import org.parvis.identity.Accounts;
import org.parvis.identity.Staff;
import org.springframework.stereotype.Component;

/** Finds the colleagues whose names stand behind an @ in a note, and who of them may read its case. */
@Component
public class Mentions {

    /** An address («awa@exemple.fr») mentions nobody. */
    private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])@(?=\\p{L})");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}’'_-]+");

    /** «Jean» is not meant by «Jean-Pierre», nor «Éric D» by «Éric D’Hondt». */
    private static final Pattern GOES_ON = Pattern.compile("['-]?[\\p{L}\\p{N}]");

    /** A second name: whoever writes one means nobody who only has the first. */
    private static final Pattern SURNAME = Pattern.compile(" \\p{Lu}");

    private final Accounts accounts;
    private final CaseSights sights;

    Mentions(Accounts accounts, CaseSights sights) {
        this.accounts = accounts;
        this.sights = sights;
    }

    /** Everybody whom a note on the case can reach, by name. */
    public List<Staff> readers(Case subject) {
        return sights.readers(subject, colleagues());
    }

    public Mentioned in(String note, Case subject) {
        String text = Normalizer.normalize(note, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0\\u202f]+", " ");
        List<String> mentions =
                AT.matcher(text).results().map(at -> text.substring(at.end())).toList();
        if (mentions.isEmpty()) {
            return Mentioned.NOBODY;
        }
        List<Staff> colleagues = colleagues();
        List<Staff> readers = sights.readers(subject, colleagues);
        Set<UUID> told = new LinkedHashSet<>();
        Set<String> blind = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        mentions.forEach(behind -> {
            List<Staff> named = named(behind, colleagues);
            List<Staff> reached = named.stream().filter(readers::contains).toList();
            reached.forEach(one -> told.add(one.id()));
            if (named.isEmpty()) {
                unknown.add(firstWord(behind));
            } else if (reached.isEmpty()) {
                blind.add(named.getFirst().name());
            }
        });
        return new Mentioned(List.copyOf(told), List.copyOf(blind), List.copyOf(unknown));
    }

    /** Whose whole name is written there; a first name alone is enough where only one colleague has it. */
    private static List<Staff> named(String behind, List<Staff> colleagues) {
        String written = plain(behind);
        List<Staff> whole = longest(colleagues.stream()
                .filter(one -> startsWithName(written, plain(one.name())))
                .toList());
        if (!whole.isEmpty()) {
            return whole;
        }
        List<Staff> byFirstName = colleagues.stream()
                .filter(one -> startsWithFirstName(written, plain(one.name()).split(" ", 2)[0]))
                .toList();
        return byFirstName.size() == 1 ? byFirstName : List.of();
    }

    /** Of «Karim» and «Karim Diallo» the longer name is meant where it fits; several people may have it. */
    private static List<Staff> longest(List<Staff> fitting) {
        int longest = fitting.stream().map(one -> one.name().length()).max(Comparator.naturalOrder()).orElse(0);
        return fitting.stream().filter(one -> one.name().length() == longest).toList();
    }

    private static boolean startsWithName(String written, String name) {
        return written.regionMatches(true, 0, name, 0, name.length()) && !goesOn(GOES_ON, written, name);
    }

    private static boolean startsWithFirstName(String written, String name) {
        return startsWithName(written, name) && !goesOn(SURNAME, written, name);
    }

    private static boolean goesOn(Pattern how, String written, String name) {
        return how.matcher(written).region(name.length(), written.length()).lookingAt();
    }

    /** As a hurried hand writes it: «Hélène» and «Helene» are one, however the accent is made up. */
    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('’', '\'')
                .replaceAll("[\u2010\u2011]", "-");
    }

    private static String firstWord(String behind) {
        Matcher word = WORD.matcher(behind);
        return word.lookingAt() ? word.group() : "";
    }

    private List<Staff> colleagues() {
        return accounts.listStaff().stream()
                .filter(staff -> staff.state() == AccountState.ACTIVE)
                .toList();
    }
}
