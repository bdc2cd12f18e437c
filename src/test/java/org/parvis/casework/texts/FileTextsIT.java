package org.parvis.casework.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.shared.Ids;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.territory.TownFiles;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;

class FileTextsIT extends ParvisIT {

    private static final String ONE = "- {code: un, label: Un, text: Article premier}\n";
    private static final String TWO = "- {code: deux, label: Deux, text: Article deux}\n";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private LegalTexts laws;

    @Test
    void removesWhatWasTakenOutOfTheFileAndKeepsWhatTheDeskMade() {
        String slug = "f" + UUID.randomUUID().toString().substring(0, 8);
        imports.run(new TownFiles(slug).adding("legalTexts:\n" + ONE + TWO), "territory.yml");
        Territory town = territories.findTerritory(slug).orElseThrow();
        in(town, () -> laws.save(new LegalText(Ids.next(), "bureau", "Du bureau", "Écrit au bureau"), 9));
        imports.run(new TownFiles(slug).adding("legalTexts:\n" + ONE), "territory.yml");
        in(town, () -> assertThat(laws.list()).extracting(LegalText::code).isEqualTo(List.of("un", "bureau")));
    }
}
