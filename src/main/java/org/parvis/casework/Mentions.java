package org.parvis.casework;

import java.util.ArrayList;
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
        String text = note.replaceAll("[\\s\\u00a0\\u202f]+", " ");
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

    /** Of «Karim» and «Karim Diallo» the longer name is meant where it fits; several people may have it. */
    private static List<Staff> named(String behind, List<Staff> colleagues) {
        List<Staff> fitting = new ArrayList<>(
                colleagues.stream().filter(one -> startsWithName(behind, one.name())).toList());
        int longest = fitting.stream().map(one -> one.name().length()).max(Comparator.naturalOrder()).orElse(0);
        fitting.removeIf(one -> one.name().length() < longest);
        return fitting;
    }

    private static boolean startsWithName(String behind, String name) {
        return behind.regionMatches(true, 0, name, 0, name.length())
                && (behind.length() == name.length() || !Character.isLetterOrDigit(behind.charAt(name.length())));
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
