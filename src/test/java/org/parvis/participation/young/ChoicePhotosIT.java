package org.parvis.participation.young;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.FormWithFiles;
import org.parvis.testing.Person;
import org.parvis.testing.SamplePictures;
import org.springframework.beans.factory.annotation.Autowired;

/** Children choose from photos of their town where it gave some. */
class ChoicePhotosIT extends TownWithClasses {

    private static final String WORDS = CLASSES + "/mots";
    private static final String YES = WORDS + "/q1/o1/photo";

    @Autowired
    private SimpleSurveys simple;

    private HttpResponse<String> send(Person who, String path, FormWithFiles form) {
        return send(HttpRequest.newBuilder(at(who.territory(), path))
                .header("Cookie", "parvis=" + who.cookie())
                .header("Content-Type", form.contentType())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(form.publisher())
                .build());
    }

    private static FormWithFiles photo(String alt) {
        return new FormWithFiles().with("alt", alt).with("photo", SamplePictures.jpegOfAPhone(640, 480, 1, 48.78, 2.29));
    }

    /** What a child sees of the first question. */
    private Document question(String code) {
        return read(press(code));
    }

    @Test
    void standInThePlaceOfDrawingsWithTheirWords() {
        in(town, () -> simple.put(survey(), Map.of("q1", new SimpleWords("Tu as l’application ?", Map.of("o1", Pictogram.YES, "o2", Pictogram.NO))), admin));
        assertThat(send(officer, YES, photo("Une main qui tient un téléphone")).statusCode()).isEqualTo(303);
        String code = codes(aClass("CM1", 1)).getFirst();
        await().until(() -> !question(code).select(".child-choice img").isEmpty());
        Document shown = question(code);
        assertThat(shown.select(".child-choice img").attr("alt")).isEqualTo("Une main qui tient un téléphone");
        assertThat(shown.select(".child-choice:has(svg)").text()).as("the other keeps its drawing").isEqualTo("Non");
        String src = shown.select(".child-choice img").attr("src").replaceFirst("^/t/[^/]+", "");
        assertThat(get(town, src).statusCode()).isEqualTo(200);
        String bytes = get(town, src).body();
        assertThat(bytes).as("nothing of what the camera wrote").doesNotContain("Exif");
        String original = src.replaceFirst("/[a-z]+\\.jpg.*", "/originale.jpg");
        assertThat(get(town, original).statusCode()).isEqualTo(404);
        assertThat(get(aTerritory(), src).statusCode()).isEqualTo(404);
        assertThat(read(get(officer, WORDS)).select("img.choice-photo").attr("alt")).isEqualTo("Une main qui tient un téléphone");
        assertThat(send(officer, YES, new FormWithFiles().with("alt", "Un téléphone")).statusCode()).as("better words alone").isEqualTo(303);
        assertThat(question(code).select(".child-choice img").attr("alt")).isEqualTo("Un téléphone");
        assertThat(send(officer, YES, photo("Un autre téléphone")).statusCode()).isEqualTo(303);
        assertThat(count("class_photo")).as("one for a choice").isOne();
        await().until(() -> !question(code).select(".child-choice img").isEmpty());
        assertThat(get(town, src).statusCode()).as("the one before is gone").isEqualTo(404);
        assertThat(post(officer, YES + "/retirer", "").statusCode()).isEqualTo(303);
        assertThat(post(officer, YES + "/retirer", "").statusCode()).isEqualTo(303);
        assertThat(question(code).select(".child-choice img")).isEmpty();
        assertThat(question(code).select(".child-choice svg")).hasSize(2);
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        HttpResponse<String> blind = send(officer, YES, photo(" "));
        assertThat(blind.statusCode()).isEqualTo(422);
        assertThat(read(blind).select("#alt-erreur").text()).contains("Dites ce que montre la photo");
        HttpResponse<String> none = send(officer, YES, new FormWithFiles().with("alt", "Un banc"));
        assertThat(read(none).select("#photo-erreur").text()).contains("Choisissez une photo");
        assertThat(read(none).select("#alt").val()).isEqualTo("Un banc");
        byte[] text = "no picture".getBytes(StandardCharsets.UTF_8);
        assertThat(send(officer, YES, new FormWithFiles().with("alt", "Un banc").with("photo", text)).statusCode()).isEqualTo(422);
        assertThat(send(officer, YES, photo("x".repeat(201))).statusCode()).isEqualTo(422);
        assertThat(count("class_photo")).isZero();
        for (String path : List.of(WORDS + "/q9/o1/photo", WORDS + "/q1/o9/photo", WORDS + "/q4/o1/photo")) {
            assertThat(get(officer, path).statusCode()).as(path).isEqualTo(404);
            assertThat(send(officer, path, photo("Un banc")).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void stayAsTheyAreOnceAChildHasAnswered() {
        assertThat(send(officer, YES, photo("Un téléphone")).statusCode()).isEqualTo(303);
        String code = codes(aClass("CM1", 1)).getFirst();
        answer(code, "q1", "o2");
        answer(code, "q2", "o3");
        answer(code, "q4", "9");
        press(code, "etape", "fini");
        assertThat(send(officer, YES, photo("Autre chose")).statusCode()).isEqualTo(422);
        assertThat(post(officer, YES + "/retirer", "").statusCode()).isEqualTo(422);
        assertThat(read(get(officer, YES)).select("form[enctype]")).isEmpty();
        assertThat(count("class_photo")).isOne();
    }

    @Test
    void areGivenByWhoeverWritesTheSurveyAlone() {
        assertThat(get(officer, YES).statusCode()).isEqualTo(200);
        assertThat(get(town, YES).statusCode()).isEqualTo(302);
        Person elsewhere = anAdministrator(aTerritory());
        for (Person other : List.of(aResident(town), elsewhere, anAgent(town, UUID.randomUUID()), aStaffMember(town, Role.ELECTED, null))) {
            assertThat(get(other, YES).statusCode()).isIn(403, 404);
            assertThat(send(other, YES, photo("Un banc")).statusCode()).isIn(403, 404);
            assertThat(post(other, YES + "/retirer", "").statusCode()).isIn(403, 404);
        }
        assertThat(post(town, YES + "/retirer", "").statusCode()).isEqualTo(401);
        assertThat(count("class_photo")).isZero();
        assertThat(InTerritory.call(town.id(), () -> simple.isFrozen(survey()))).isFalse();
    }
}
