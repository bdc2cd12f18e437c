package org.parvis.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.parvis.relation.GivenNames;
import org.parvis.shared.CsvRow;
import org.parvis.shared.CsvRows;

/**
 * Names for many invented people: common ones often, rare ones rarely. Family names are put together from what French
 * ones are made of, so that a million people do not share a few hundred.
 *
 * @param women given names, the commonest first
 * @param families the commonest first
 */
record CrowdNames(List<String> women, List<String> men, List<String> families) {

    private static final List<String> COMMON = List.of(
            "Martin", "Bernard", "Thomas", "Petit", "Robert", "Richard", "Durand", "Dubois", "Moreau", "Laurent", "Simon", "Michel",
            "Lefèvre", "Leroy", "Roux", "David", "Bertrand", "Morel", "Fournier", "Girard", "Bonnet", "Dupont", "Lambert", "Fontaine",
            "Rousseau", "Vincent", "Muller", "Lefebvre", "Faure", "André", "Mercier", "Blanc", "Guérin", "Boyer", "Garnier", "Chevalier",
            "François", "Legrand", "Gauthier", "Garcia", "Perrin", "Robin", "Clément", "Morin", "Nicolas", "Henry", "Roussel", "Mathieu",
            "Gautier", "Masson", "Marchand", "Duval", "Denis", "Dumont", "Marie", "Lemaire", "Noël", "Meyer", "Dufour", "Meunier", "Brun",
            "Blanchard", "Giraud", "Joly", "Rivière", "Lucas", "Brunet", "Gaillard", "Barbier", "Arnaud", "Martinez", "Gérard", "Roche",
            "Renard", "Schmitt", "Roy", "Leroux", "Colin", "Vidal", "Caron", "Picard", "Roger", "Fabre", "Aubert", "Lemoine", "Renaud",
            "Dumas", "Lacroix", "Olivier", "Philippe", "Bourgeois", "Pierre", "Benoît", "Rey", "Leclerc", "Payet", "Rolland", "Leclercq",
            "Guillaume", "Lecomte", "Lopez", "Jean", "Dupuy", "Guillot", "Hubert", "Berger", "Carpentier", "Sanchez", "Dupuis", "Moulin",
            "Louis", "Deschamps", "Huet", "Vasseur", "Perez", "Boucher", "Fleury", "Royer", "Klein", "Jacquet", "Adam", "Paris", "Poirier",
            "Marty", "Aubry", "Guyot", "Carré", "Charles", "Renault", "Charpentier", "Ménard", "Maillard", "Baron", "Bertin", "Bailly",
            "Diallo", "Traoré", "Diop", "Nguyen", "Tran", "Benali", "Haddad", "Mansouri", "Da Silva", "Ferreira", "Dos Santos", "Rossi",
            "Kaya", "Yilmaz", "Popescu", "Le Goff", "Le Gall", "Kerbrat", "de La Tour", "d’Aubigny", "du Bellay", "de Castelnau");

    private static final List<String> BEGINNINGS = List.of(
            "Bar", "Bel", "Ber", "Bon", "Bou", "Bri", "Cha", "Char", "Clé", "Cor", "Cour", "Dal", "Del", "Des", "Dou", "Du", "Fa", "Far",
            "Fer", "Fou", "Gal", "Gar", "Gi", "Gou", "Gran", "Gro", "Gui", "Ha", "Her", "Jac", "Jou", "La", "Lan", "Le", "Lou", "Mal", "Mar",
            "Mau", "Mer", "Mon", "Mou", "Na", "Pas", "Pel", "Per", "Pi", "Poi", "Pou", "Pru", "Ra", "Re", "Ri", "Ro", "Rou", "Sa", "Sau",
            "Ser", "Sou", "Ta", "Tel", "Ter", "Tho", "Tou", "Va", "Ver", "Vi", "Vil");
    private static final List<String> MIDDLES = List.of(
            "", "ba", "be", "bi", "ca", "che", "chi", "da", "de", "di", "fa", "ge", "gna", "la", "le", "li", "lo", "ma", "me", "mi", "na",
            "ni", "pe", "que", "ra", "re", "ri", "ro", "sa", "se", "si", "ta", "te", "ti", "to", "va", "ve", "vi");
    private static final List<String> ENDINGS = List.of(
            "bert", "bois", "chon", "dard", "deau", "dier", "don", "doux", "gnon", "guet", "land", "lard", "leau", "lier", "lin", "lot",
            "mand", "mier", "mont", "nard", "neau", "net", "nier", "quet", "rand", "rault", "reau", "ret", "rier", "rin", "rou", "sard",
            "seau", "sier", "son", "tard", "teau", "tel", "tier", "ton", "vant", "veau", "vet", "ville", "vin");

    static CrowdNames ours() {
        return new CrowdNames(GivenNames.women(), GivenNames.men(), families(COMMON));
    }

    /**
     * Names from files of a folder: {@code prenoms*.csv} with the columns sexe and prenom, {@code noms*.csv} with nom, the
     * commonest first.
     */
    static CrowdNames in(Path folder) throws IOException {
        List<String> women = new ArrayList<>();
        List<String> men = new ArrayList<>();
        List<String> families = new ArrayList<>();
        for (CsvRow row : rows(folder, "prenoms", "prenom")) {
            (row.get("sexe").equals("F") ? women : men).add(row.get("prenom"));
        }
        rows(folder, "noms", "nom").forEach(row -> families.add(row.get("nom")));
        CrowdNames ours = ours();
        return new CrowdNames(
                women.isEmpty() ? ours.women() : distinct(women),
                men.isEmpty() ? ours.men() : distinct(men),
                families.isEmpty() ? ours.families() : families(distinct(families)));
    }

    private static List<CsvRow> rows(Path folder, String beginning, String column) throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.list(folder)) {
            found = files.filter(file -> String.valueOf(file.getFileName()).matches(beginning + ".*\\.csv")).sorted().toList();
        }
        List<CsvRow> rows = new ArrayList<>();
        for (Path file : found) {
            try (CsvRows csv = CsvRows.of(Files.newBufferedReader(file), ',')) {
                if (csv.columns().contains(column)) {
                    csv.forEachRemaining(row -> {
                        if (row.isUsable() && !row.get(column).isBlank()) {
                            rows.add(row);
                        }
                    });
                }
            }
        }
        return rows;
    }

    private static List<String> distinct(List<String> names) {
        return List.copyOf(new LinkedHashSet<>(names));
    }

    /** These, and after them all that can be put together. */
    private static List<String> families(List<String> first) {
        List<String> all = new ArrayList<>(first);
        Set<String> known = new HashSet<>(first);
        for (String middle : MIDDLES) {
            for (String ending : ENDINGS) {
                for (String beginning : BEGINNINGS) {
                    String name = beginning + middle + ending;
                    if (known.add(name)) {
                        all.add(name);
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    String woman(RandomGenerator random) {
        return common(women, random);
    }

    String man(RandomGenerator random) {
        return common(men, random);
    }

    /** Three of ten have a common name. */
    String family(RandomGenerator random) {
        int often = Math.min(200, families.size());
        return random.nextInt(10) < 3 ? common(families.subList(0, often), random) : families.get(random.nextInt(families.size()));
    }

    /** The first ones are drawn far more often than the last. */
    private static String common(List<String> names, RandomGenerator random) {
        double at = random.nextDouble();
        return names.get((int) (at * at * names.size()));
    }
}
