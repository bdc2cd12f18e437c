package org.parvis.participation.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.participation.debate.TownThatDebates;
import org.parvis.participation.talk.Stance;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.testing.Person;

/** What moves and who waits is told to those who lead a process, in numbers, and to nobody else. */
class AnimationIT extends TownThatDebates {

    private static final String ANIMATION = "/bureau/animation";

    @Test
    void tellWhatMovedThisWeekAndTheWeekBefore() {
        aShownIdea(town, "Un banc au soleil", nadia);
        aShownIdea(town, "Une balançoire", nadia);
        anIdea(town, "Une idée que personne n’a lue", "");
        show(say(aResident(town), Stance.PRO, "Oui."));
        assertThat(vote(aResident(town), "PRO").statusCode()).isLessThan(400);
        in(town, () -> jdbc.sql("update participation.debate_vote set at = now() - interval '9 days'").update());
        assertThat(vote(aResident(town), "PRO").statusCode()).isLessThan(400);
        assertThat(vote(aResident(town), "CONTRA").statusCode()).isLessThan(400);
        Document page = Jsoup.parse(get(admin, ANIMATION).body());
        assertThat(page.select("tbody td").eachText()).containsExactly(
                "2 ▲ 2 de plus", "1 ▲ 1 de plus", "0", "2 ▲ 1 de plus");
        assertThat(Jsoup.parse(page(nadia)).select("tbody tr")).as("an agent leads none").isEmpty();
        assertThat(Jsoup.parse(page(aStaffMember(town, Role.HEAD, voirie(town)))).select("tbody tr")).hasSize(1);
    }

    private String page(Person who) {
        return get(who, ANIMATION).body();
    }

    @Test
    void tellWhoWaitsOfWhatIsTheirs() {
        UUID shown = say(aKnownResident(), Stance.PRO, "Les bus, oui !");
        in(town, () -> jdbc.sql("""
                insert into participation.comment_waiting (territory_id, comment_id, why, process_id, since, due_at)
                select territory_id, id, 'APPEALED', process_id, now() - interval '9 days', now() - interval '4 days'
                from participation.comment where territory_id = ? and id = ?
                """).params(town.id(), shown).update());
        in(town, () -> jdbc.sql("update participation.process set promised_for = current_date + 3").update());
        post(admin, DESK + "/" + debate.number() + "/clore", form("pourquoi", "Le conseil décide demain."));
        Person head = aStaffMember(town, Role.HEAD, voirie(town));
        List<String> waiting = Jsoup.parse(page(head)).select("section[aria-labelledby=attend] li").eachText();
        assertThat(waiting).hasSize(3);
        assertThat(waiting.getFirst()).contains("Les bus, oui !", "Contestation", "jours de retard");
        assertThat(waiting.get(1)).contains(QUESTION, "Débat à conclure", "Depuis aujourd’hui");
        assertThat(waiting.getLast()).contains("Des idées pour le parc", "Promesse", "Dans ");
        assertThat(Jsoup.parse(page(head)).select("section[aria-labelledby=attend] a").eachAttr("href"))
                .anyMatch(one -> one.endsWith(DESK + "/" + debate.number() + "/conclusion"))
                .allSatisfy(one -> assertThat(get(head, one.substring(one.indexOf("/bureau"))).statusCode()).as(one).isEqualTo(200));
        UUID gas = InTerritory.call(town.id(), () -> departments.find("gaz").orElseThrow().id());
        for (Person other : List.of(aStaffMember(town, Role.HEAD, gas), anAdministrator(aTown()))) {
            assertThat(page(other)).contains("Personne n’attend").doesNotContain("Les bus", QUESTION, "Des idées pour le parc");
        }
    }
}
