package org.parvis.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainerTextTest {

    @ParameterizedTest
    @CsvSource({
        "L’hôtel de ville, L'hotel de ville",
        "Forêt, Foret",
        "ça va, ca va",
        "Çà et là, Çà et là",
        "cœur ŒUVRE, coeur OEUVRE",
        "été à Noël, été à Noel",
        "À l’École, A l'École",
        "« oui », '\" oui \"'",
        "lundi – mardi…, lundi - mardi...",
        "10\u00A0h\u202F30, 10 h 30",
        "Łódź, Lodz",
    })
    void isWhatEveryPhoneShows(String text, String plain) {
        assertThat(PlainerText.of(text)).isEqualTo(plain);
    }

    @Test
    void changesNoLetterWhereOnlySignsAreAskedFor() {
        assertThat(PlainerText.inSigns("Zoë Brûlé d’Œuvre\u00A0: «\u00A0ça\u00A0»…")).isEqualTo("Zoë Brûlé d'Œuvre : \" ça \"...");
    }

    @Test
    void composesWhatWasTypedInPieces() {
        assertThat(PlainerText.of("e\u0301te\u0301")).isEqualTo("été");
    }

    @Test
    void keepsWhatHasNoPlainForm() {
        assertThat(PlainerText.of("Привет 😀 日本")).isEqualTo("Привет 😀 日本");
    }

    @Test
    void isStableAndPlainWhereItCanBe() {
        Random random = new Random(311);
        String latin = "aàâäbcçdeéèêëfghiîïjklmnoôöœpqrstuùûüvwxyÿzÀÂÇÉÈÊËÎÏÔŒÙÛÜŸ’‘“”«»–—…• \u00A0\u202F0123456789.,:;!?";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            boolean isLatin = random.nextBoolean();
            random.ints(random.nextInt(80), 0, isLatin ? latin.length() : 0xD7FF)
                    .forEach(at -> text.append(isLatin ? latin.charAt(at) : (char) at));
            String plain = PlainerText.of(text.toString());
            assertThat(PlainerText.of(plain)).isEqualTo(plain);
            if (isLatin) {
                assertThat(Gsm0338.holds(plain)).as(text.toString()).isTrue();
            }
        }
    }
}
