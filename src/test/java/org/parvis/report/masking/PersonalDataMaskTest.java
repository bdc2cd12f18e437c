package org.parvis.report.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataMaskTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lampadaire n° 1147 éteint rue du Docteur Berger",
                "avenue du Général de Gaulle, au 12 bis",
                "rue Monsieur le Prince et rue Madame",
                "Trou de 30 cm devant le 118, 92330 Sceaux",
                "Madame la maire, la rue est sale. Monsieur le Maire aussi",
                "Depuis le 12/03/2026 à 18h30, 2 fois par semaine",
                "Le bus 192 ne passe plus, arrêt 3 à 5 min",
                "Poteau 75-1147-A, armoire EP 1203",
                "square de Madame Curie, école Madame de Sévigné",
                "Le n° 92 330 000 de la facture",
                "M. le gardien ferme trop tôt",
                "Coordonnées 48.778900, 2.290600",
                "un trou de 150 cm",
                "un sac de 200 kg",
                "le 118 bd Desgranges",
                "devant le 120 av de la Gare",
                "entre le 118 et le 120",
                "le 150 en face",
                "la 206 de mon voisin",
                "le 192 et le 395",
                "TROU DE 150 CM DEVANT LE 118 BD DESGRANGES",
                "Depuis le 06/12/2026 12:30",
                "Le 06.12.2026 12.30",
                "Un monsieur âgé est tombé, une dame aussi",
                "H.L.M. Les Blagis, bâtiment M Entrée 3",
                "Madame la maire de Sceaux, bonjour",
                "Bonjour monsieur, merci madame pour tout",
                "Contactez la Mairie de Sceaux",
                "Sol à 12 @ 4.50 le mètre",
                "famille 👨‍👩‍👧 dans le square\u00A0: 3 × 2½ m²",
            })
    void leavesPlacesNumbersAndOfficesAlone(String text) {
        assertThat(PersonalDataMask.mask(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "appelez-moi au 06 12 34 56 78 | 06 12",
                "tel:0612345678. | 0612345678",
                "06.12.34.56.78 | 06.12",
                "06-12-34-56-78 | 56-78",
                "+33 6 12 34 56 78 | 12 34",
                "+33(0)612345678 | 612345678",
                "0033 6 12 34 56 78 | 34 56",
                "mon mail awa.diop+x@exemple.fr ! | awa.diop",
                "voiture AB-123-CD garée | AB-123-CD",
                "voiture ab123cd garée | ab123cd",
                "Plaque AB 123 CD | AB 123 CD",
                "une vieille 1234 AB 92 ventouse | 1234 AB 92",
                "123 ABC 75 | 123 ABC",
                "n° de sécu 2 85 05 78 006 084 36 | 85 05 78",
                "185057800608436 | 185057800608436",
                "FR76 3000 6000 0112 3456 7890 189 | 3000 6000",
                "FR7630006000011234567890189 | FR763",
                "M. Dupont jette ses ordures | Dupont",
                "Mme Le Goff au 3e | Goff",
                "Monsieur et Madame Martin crient | Martin",
                "madame Jeanne-Marie d'Arc | Jeanne",
                "Mr. Kévin De la Tour se gare là | Tour",
                "mme durand laisse son chien | durand",
                "MADAME DUPUIS | DUPUIS",
                "M.Dupont jette | Dupont",
                "M Dupont jette | Dupont",
                "madame durand laisse son chien | durand",
                "monsieur durand laisse son chien | durand",
                "Mlle. Petit crie | Petit",
                "Mme la maire Dupont | Dupont",
                "Madame la voisine Dupont | Dupont",
                "M. le Maire Philippe Laurent | Laurent",
                "Mme (Dupont) | Dupont",
                "Mme \"Dupont\" | Dupont",
                "Mme « Dupont » | Dupont",
                "Mme\u200B Dupont | Dupont",
                "Mme Du\u00ADpont | pont",
                "06/12/34/56/78 | 34/56",
                "06  12  34  56  78 | 34",
                "06_12_34_56_78 | 34_56",
                "tel0612345678 | 0612345678",
                "0612345678merci | 0612345678",
                "\uFF10\uFF16 12 34 56 78 | 34 56",
                "awa @ x.org | x.org",
                "awa(at)x.org | x.org",
                "awa [at] x [dot] org | awa",
                "AB.123.CD | 123",
                "AB - 123 - CD | 123",
                "AB–123–CD | 123",
                "fr76 3000 6000 0112 3456 7890 189 | 3000",
                "Appelez Jean Martin au plus vite | Martin",
                "je m’appelle Awa Diop | Diop",
            })
    void hidesWhatSaysWhoSomebodyIs(String text, String secret) {
        assertThat(PersonalDataMask.mask(text)).doesNotContain(secret).contains("masqu");
    }

    @Test
    void keepsTheRestOfTheSentence() {
        assertThat(PersonalDataMask.mask("Tag devant le 12, voir M. Dupont au 06 12 34 56 78 avant midi."))
                .isEqualTo("Tag devant le 12, voir M. [nom masqué] au [téléphone masqué] avant midi.");
    }

    @Test
    void hidesAnyTelephoneNumberHoweverItIsSpacedAndWhateverStandsAround() {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            String gap = List.of("", " ", ".", "-", "\u00A0").get(random.nextInt(5));
            StringBuilder phone = new StringBuilder("0").append(1 + random.nextInt(9));
            for (int pair = 0; pair < 4; pair++) {
                phone.append(gap).append("%02d".formatted(random.nextInt(100)));
            }
            String text = List.of("Appeler ", "(", "tél.", "rue Houdan, ").get(random.nextInt(4)) + phone
                    + List.of("", ".", ")", " svp").get(random.nextInt(4));
            assertThat(PersonalDataMask.mask(text)).as(text).doesNotContain(phone);
        }
    }

    @Test
    void changesNothingWhenAppliedTwice() {
        String once = PersonalDataMask.mask("Mme Diop, 06 12 34 56 78, awa@exemple.fr, AB-123-CD");
        assertThat(PersonalDataMask.mask(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "1 ", "A", "M. ", "M. A", "a@", "0 6", "AB 123 ", "mme a", "fr76 3000 ", "le 118 bd ", "Appelez J"})
    void readsHostileTextsInLinearTime(String piece) {
        long once = reads(piece.repeat(2_000));
        long twice = reads(piece.repeat(4_000));
        assertThat(twice).isLessThan(once * 5 / 2);
        assertThat(once).as("reads of a character").isLessThan(2_000L * piece.length() * 500);
    }

    private static long reads(String text) {
        long[] reads = new long[1];
        PersonalDataMask.mask(text, characters -> new Counted(characters, reads));
        return reads[0];
    }

    /** Counts how often a pattern looks at a character. */
    private record Counted(CharSequence text, long[] reads) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            reads[0]++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
