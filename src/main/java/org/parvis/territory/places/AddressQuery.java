package org.parvis.territory.places;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to read what somebody typed for an address.
 *
 * @param number of the house; 0 where none was given
 * @param suffix bis, ter, a letter; empty for none
 * @param words the street and perhaps the town, in the compared spelling
 */
public record AddressQuery(int number, String suffix, List<String> words) {

    private static final int LONGEST = 120;
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(bis|ter|quater|[a-z])?");
    private static final Pattern SUFFIX = Pattern.compile("bis|ter|quater|[a-qs-z]");

    /**
     * All ways to read it, the likeliest first: «8 mai 1945» is a street and may be a house in a street called «mai
     * 1945»; «12 d Estienne» may be number 12 D.
     */
    public static List<AddressQuery> readings(String typed) {
        String text = StreetWords.unaccented(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        List<String> tokens = new ArrayList<>(List.of(text.strip().split("[^a-z0-9]+")));
        tokens.removeIf(token -> token.isEmpty() || token.matches("\\d{5}"));
        List<AddressQuery> readings = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Matcher number = NUMBER.matcher(tokens.get(i));
            if (number.matches() && tokens.size() > 1) {
                readings.addAll(withNumber(tokens, i, number));
                break;
            }
        }
        readings.add(new AddressQuery(0, "", words(tokens)));
        readings.removeIf(reading -> reading.words().isEmpty());
        return readings;
    }

    private static List<AddressQuery> withNumber(List<String> tokens, int at, Matcher number) {
        int house = Integer.parseInt(number.group(1));
        List<AddressQuery> readings = new ArrayList<>();
        String next = at + 1 < tokens.size() ? tokens.get(at + 1) : "";
        if (number.group(2) == null && SUFFIX.matcher(next).matches()) {
            readings.add(new AddressQuery(house, next, without(tokens, at, 2)));
        }
        String suffix = number.group(2) == null ? "" : number.group(2);
        readings.add(new AddressQuery(house, suffix, without(tokens, at, 1)));
        return readings;
    }

    private static List<String> without(List<String> tokens, int at, int count) {
        List<String> rest = new ArrayList<>(tokens.subList(0, at));
        rest.addAll(tokens.subList(at + count, tokens.size()));
        return words(rest);
    }

    private static List<String> words(List<String> tokens) {
        return StreetWords.words(String.join(" ", tokens));
    }

    /** The words that tell one street from another; all of them where none does. */
    public String telling() {
        List<String> telling = words.stream()
                .filter(word -> !StreetWords.isKind(word) && !StreetWords.isSmall(word))
                .toList();
        return String.join(" ", telling.isEmpty() ? words : telling);
    }
}
