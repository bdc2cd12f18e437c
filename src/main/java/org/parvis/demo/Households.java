package org.parvis.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Invents people who live together: alone, as couples, with children; twins, and sons who are called as their fathers. */
final class Households {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private static final List<String> WAYS = List.of("rue", "avenue", "allée", "place", "impasse", "boulevard", "chemin", "square", "villa");
    private static final List<String> STREETS = List.of(
            "des Tilleuls", "du Lycée", "Houdan", "des Écoles", "de la Gare", "du Marché", "des Lilas", "Voltaire", "de l’Église", "des Acacias",
            "du Moulin", "de la Fontaine", "des Jardins", "du Parc", "Jean-Jaurès", "Marie-Curie", "de la République", "du Château", "des Vignes",
            "de Paris", "des Prés", "du Stade", "de la Mairie", "Pasteur", "Victor-Hugo", "des Roses", "du Bac", "de Verdun", "des Peupliers",
            "du Pont", "Molière", "des Champs", "de la Paix", "des Marronniers", "du Puits", "Lamartine", "des Sablons", "du Coteau", "Racine");

    /** Reserved for invented numbers. */
    private static final List<String> NUMBERS = List.of("01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49", "06 39 98", "06 39 98", "06 39 98");

    private final RandomGenerator random;
    private final CrowdNames names;
    private int mails;

    Households(RandomGenerator random, CrowdNames names) {
        this.random = random;
        this.names = names;
    }

    List<Somebody> next() {
        String address = address();
        String family = names.family(random);
        String home = oneIn(3) ? phone() : null;
        List<Somebody> people = new ArrayList<>();
        people.add(somebody(!oneIn(2), family, adult(), address, home));
        int kind = random.nextInt(100);
        if (kind >= 40) {
            people.add(partner(people.getFirst(), home));
        }
        if (kind >= 75) {
            children(people, home);
        }
        return people;
    }

    private Somebody partner(Somebody first, @Nullable String home) {
        boolean isWoman = !first.isWoman();
        String own = names.family(random);
        boolean isShared = random.nextInt(10) < 7;
        Somebody partner = somebody(
                isWoman, isShared ? first.family() : own, first.born().plusDays(random.nextInt(4_000) - 2_000), first.address(), home);
        Somebody named = isShared && isWoman ? partner.called(partner.given(), own).married(first.family()) : partner;
        return oneIn(12) ? named.reached(named.phone(), first.email()) : named;
    }

    private void children(List<Somebody> people, @Nullable String home) {
        Somebody parent = people.getFirst();
        LocalDate born = parent.born().plusYears(20 + random.nextInt(15)).plusDays(random.nextInt(365));
        if (born.isAfter(TODAY)) {
            return;
        }
        people.add(somebody(oneIn(2), parent.family(), born, parent.address(), home));
        if (oneIn(15)) {
            people.add(somebody(oneIn(2), parent.family(), born, parent.address(), home)); // twins
        } else if (!parent.isWoman() && oneIn(25)) {
            people.add(somebody(false, parent.family(), born, parent.address(), home).called(parent.given(), parent.family()));
        }
    }

    private Somebody somebody(boolean isWoman, String family, LocalDate born, String address, @Nullable String home) {
        String given = isWoman ? names.woman(random) : names.man(random);
        String phone = home != null ? home : random.nextInt(10) < 6 ? phone() : null;
        return new Somebody(isWoman, given, family, "", born, phone, random.nextInt(100) < 55 ? email(given, family) : null, address);
    }

    private LocalDate adult() {
        return TODAY.minusDays(18 * 365 + random.nextInt(70 * 365));
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    String family() {
        return names.family(random);
    }

    String address() {
        String letter = oneIn(8) ? " bis" : "";
        return (1 + random.nextInt(180)) + letter + " " + WAYS.get(random.nextInt(WAYS.size())) + " "
                + STREETS.get(random.nextInt(STREETS.size())) + ", 92" + (100 + random.nextInt(80) * 10) + " Quartier " + (1 + random.nextInt(6));
    }

    String phone() {
        int number = random.nextInt(10_000);
        return String.format(Locale.ROOT, "%s %02d %02d", NUMBERS.get(random.nextInt(NUMBERS.size())), number / 100, number % 100);
    }

    String email(String given, String family) {
        String plain = Normalizer.normalize(given + "." + family, Normalizer.Form.NFD).replaceAll("[^a-zA-Z.]", "");
        return plain.toLowerCase(Locale.ROOT) + mails++ + "@habitants.example";
    }
}
