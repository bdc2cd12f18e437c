package org.parvis.participation.debate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;

/** One person, one vote on a question, by an address that has answered or an account; it can be changed until the end. */
class DebateVotesIT extends TownThatDebates {

    private static final int THREADS = 64;

    @Test
    void areGivenChangedAndTakenBackByAnAccount() {
        Person awa = aResident(town);
        assertThat(vote(awa, "PRO").headers().firstValue("Location").orElseThrow()).endsWith(page + "?fait=vote#vote");
        vote(awa, "PRO");
        assertThat(figures()).as("at once").isEqualTo("1 0 0");
        in(town, tallying::catchUp);
        assertThat(figures()).isEqualTo("1 0 0");
        assertThat(get(awa, page).body()).contains("Votre vote");
        vote(awa, "NEITHER");
        assertThat(figures()).isEqualTo("0 0 1");
        vote(awa, "CONTRA");
        vote(awa, "CONTRA");
        in(town, tallying::catchUp);
        assertThat(figures()).isEqualTo("0 1 0");
        assertThat(read(page).select("tr[data-position=CONTRA] [data-share]").text()).startsWith("100");
        vote(awa, "NONE");
        vote(awa, "NONE");
        in(town, tallying::catchUp);
        assertThat(figures()).isEqualTo("0 0 0");
        assertThat(vote(awa, "").statusCode()).isEqualTo(422);
        assertThat(vote(awa, "PEUT-ÊTRE").statusCode()).isEqualTo(422);
    }

    @Test
    void countByMailOnceTheAddressHasAnswered() {
        HttpResponse<String> wrong = post(town, page + "/vote", form("position", "PRO", "email", "awa"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("#email").val()).isEqualTo("awa");
        assertThat(Jsoup.parse(wrong.body()).select("[name=position][checked]").val()).isEqualTo("PRO");
        assertThat(read(page).select("[name=position][checked]")).as("nothing is chosen for anybody").isEmpty();
        post(town, page + "/vote", form("position", "PRO", "email", AWA));
        String link = mailbox.latestLink(town, AWA, "/debats/vote?jeton=");
        assertThat(get(town, link).body()).contains(QUESTION.substring(0, 10), "Je suis pour");
        assertThat(figures()).as("reading a link changes nothing").isEqualTo("0 0 0");
        assertThat(post(aTown(), "/debats/vote", token(link)).statusCode()).isEqualTo(404);
        assertThat(post(town, "/debats/vote", token(link)).statusCode()).isEqualTo(303);
        assertThat(post(town, "/debats/vote", token(link)).statusCode()).as("used up: whoever it was forwarded to does nothing").isEqualTo(404);
        assertThat(figures()).isEqualTo("1 0 0");
        assertThat(get(town, "/debats/vote").statusCode()).isEqualTo(404);
    }

    @Test
    void areTheSameByMailAndByAccount() {
        Person awa = aResident(town);
        vote(awa, "PRO");
        post(town, page + "/vote", form("position", "CONTRA", "email", awa.account().email().toUpperCase(Locale.ROOT)));
        post(town, "/debats/vote", token(mailbox.latestLink(town, awa.account().email(), "/debats/vote?jeton=")));
        assertThat(figures()).isEqualTo("0 1 0");
    }

    @Test
    void countOncePerPersonHoweverManyComeAtOnce() throws Exception {
        List<Person> four = List.of(aResident(town), aResident(town), aResident(town), aResident(town));
        Position[] all = {Position.PRO, Position.CONTRA, Position.NEITHER};
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var done = threads.invokeAll(IntStream.range(0, THREADS * 4)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        in(town, () -> votes.voteAs(accounts.get(four.get(i % 4).id()), debate.id(), all[i % 3], Locale.FRENCH));
                        if (i % 16 == 0) {
                            in(town, tallying::catchUp);
                        }
                        return true;
                    })
                    .toList());
            for (var one : done) {
                assertThat(one.get()).isTrue();
            }
        }
        in(town, tallying::catchUp);
        String rows = InTerritory.call(town.id(), () -> jdbc.sql("""
                select count(*) || ' : ' || count(*) filter (where value = 1) || ' ' || count(*) filter (where value = -1) || ' '
                    || count(*) filter (where value = 0)
                from participation.debate_vote
                """).query(String.class).single());
        assertThat(rows).as("four voters, and figures as the rows say").isEqualTo("4 : " + figures());
    }

    @Test
    void areTakenForNothingThatIsClosedOrElsewhere() {
        Person awa = aResident(town);
        Territory elsewhere = aTown();
        assertThat(post(aResident(elsewhere), page + "/vote", form("position", "PRO")).statusCode()).isEqualTo(404);
        post(town, page + "/vote", form("position", "PRO", "email", AWA));
        String link = mailbox.latestLink(town, AWA, "/debats/vote?jeton=");
        in(town, () -> jdbc.sql("update participation.phase set closes_at = now() - interval '1 second'").update());
        assertThat(vote(awa, "PRO").statusCode()).isEqualTo(422);
        assertThat(post(town, "/debats/vote", token(link)).statusCode()).as("closed").isEqualTo(422);
        assertThat(get(town, page).body()).doesNotContain("data-live").contains("répond au plus tard");
        in(town, () -> jdbc.sql("update participation.phase set closes_at = now() + interval '1 day'").update());
        assertThat(post(town, "/debats/vote", token(link)).statusCode()).as("good still").isEqualTo(303);
    }

    @Test
    void askAnAddressSixTimesAnHourHoweverManySourcesAsk() {
        for (int i = 0; i < 6; i++) {
            assertThat(post(town, page + "/vote", form("position", "PRO", "email", AWA)).statusCode()).isEqualTo(303);
        }
        assertThat(post(town, page + "/vote", form("position", "PRO", "email", AWA.toUpperCase(Locale.ROOT))).statusCode()).isEqualTo(429);
        assertThat(mailbox.list(town, AWA)).hasSize(6);
        assertThat(post(town, page + "/vote", form("position", "PRO", "email", "idris@habitants.example")).statusCode()).as("somebody else").isEqualTo(303);
    }

    @Test
    void goWithAnAccountToItsNewAddress() {
        Person awa = aResident(town);
        vote(awa, "PRO");
        readdress(awa, "ailleurs-" + awa.account().email());
        assertThat(get(awa, page).body()).contains("Votre vote");
        vote(awa, "PRO");
        assertThat(figures()).as("once").isEqualTo("1 0 0");
        post(town, page + "/vote", form("position", "CONTRA", "email", AWA));
        post(town, "/debats/vote", token(mailbox.latestLink(town, AWA, "/debats/vote?jeton=")));
        assertThat(figures()).isEqualTo("1 1 0");
        readdress(awa, AWA);
        assertThat(figures()).as("one person, and the new address’s vote").isEqualTo("0 1 0");
    }
}
