package org.parvis.participation.council;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** On a page in another language, what the town wrote says in which language it is. */
class TownLanguageIT extends TownWithCouncils {

    @Test
    void isMarkedWhereThePageSpeaksAnother() {
        Document english = read(get(town, PUBLIC + "?lang=en"));
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(english.select("h1").attr("lang")).isEqualTo("fr");
        assertThat(english.select(".breadcrumb [aria-current]").attr("lang")).isEqualTo("fr");
        assertThat(english.select(".breadcrumb a[lang]")).as("our own words").isEmpty();
        assertThat(english.select("p.lines[lang=fr]").text()).contains("Quatre séances par an.");
        assertThat(read(get(town, "/participer/charte?lang=en")).select("main [lang=fr]")).isNotEmpty();
        assertThat(read(get(town, PUBLIC)).select("main [lang]")).as("nothing to say").isEmpty();
    }

    /** At the desk too. */
    @Test
    void isMarkedAtTheDeskWhereItSpeaksAnother() {
        Document english = read(get(officer, DESK + "/membres?lang=en"));
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(english.select("h1 [lang=fr]").text()).isEqualTo("Conseil du centre");
        assertThat(read(get(officer, "/bureau/participation?lang=en")).select("main a[lang=fr]").text()).contains("Des idées pour le parc");
        assertThat(read(get(officer, "/bureau/participation/" + SLUG + "?lang=en")).select("h1").attr("lang")).isEqualTo("fr");
        assertThat(read(get(officer, DESK + "/membres?lang=fr")).select("main [lang]")).as("nothing to say").isEmpty();
    }
}
