package org.parvis.participation.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.Elsewhere;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** One person, one vote on a comment, by an address that has answered or an account; it can be changed. */
class CommentVotesIT extends TownThatTalks {

    private static final int THREADS = 64;

    @Autowired
    private CommentVotes votes;

    private Person idris;
    private UUID comment;

    @BeforeEach
    void say() {
        idris = aKnownResident();
        comment = say(idris, "Des bancs en bois.");
    }

    /** Agree and disagree, as everybody reads it. */
    private String figures() {
        Elements both = read(page).select("#c-" + comment + " .votes .num");
        return both.get(0).text() + " " + both.get(1).text();
    }

    private HttpResponse<String> vote(Person who, String opinion) {
        return post(who, page + "/" + comment + "/avis", form("sens", opinion, "retour", page + "?ordre=soutenus"));
    }

    @Test
    void areGivenChangedAndTakenBackByAnAccount() {
        Person awa = aResident(town);
        HttpResponse<String> agreed = vote(awa, "AGREE");
        assertThat(agreed.headers().firstValue("Location").orElseThrow()).endsWith(page + "?ordre=soutenus#c-" + comment);
        vote(awa, "AGREE");
        assertThat(figures()).as("at once").isEqualTo("1 0");
        in(town, tallying::catchUp);
        assertThat(figures()).isEqualTo("1 0");
        assertThat(get(awa, page).body()).contains("aria-pressed=\"true\"");
        vote(awa, "DISAGREE");
        vote(awa, "DISAGREE");
        assertThat(figures()).isEqualTo("0 1");
        vote(awa, "NONE");
        vote(awa, "NONE");
        in(town, tallying::catchUp);
        assertThat(figures()).isEqualTo("0 0");
        assertThat(vote(idris, "AGREE").statusCode()).as("one’s own").isEqualTo(422);
        assertThat(post(awa, page + "/" + comment + "/avis", form("sens", "AGREE", "retour", "//ailleurs.example")).headers().firstValue("Location").orElseThrow())
                .as("back to nowhere else").endsWith(page + "/" + comment + "#c-" + comment);
    }

    @Test
    void countByMailOnceTheAddressHasAnswered() {
        assertThat(get(town, page + "/" + comment + "/avis?sens=DISAGREE").body()).contains("Je ne suis pas d’accord");
        HttpResponse<String> wrong = post(town, page + "/" + comment + "/avis", form("sens", "AGREE", "email", "awa"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"awa\"");
        assertThat(Jsoup.parse(get(town, page + "/" + comment + "/avis").body()).select("[name=sens][checked]")).as("nothing is chosen for anybody").isEmpty();
        HttpResponse<String> nothing = post(town, page + "/" + comment + "/avis", form("sens", "", "email", AWA));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(nothing.body()).select("#email").val()).isEqualTo(AWA);
        assertThat(vote(aResident(town), "PEUT-ÊTRE").statusCode()).isEqualTo(422);
        post(town, page + "/" + comment + "/avis", form("sens", "AGREE", "email", AWA));
        String link = mailbox.latestLink(town, AWA, "/commentaires/avis?jeton=");
        assertThat(get(town, link).body()).contains("Je suis d’accord", "Des bancs en bois.");
        assertThat(figures()).as("reading a link changes nothing").isEqualTo("0 0");
        assertThat(post(aTown(), "/commentaires/avis", token(link)).statusCode()).isEqualTo(404);
        assertThat(post(town, "/commentaires/avis", token(link)).statusCode()).isEqualTo(303);
        assertThat(post(town, "/commentaires/avis", token(link)).statusCode()).as("used up").isEqualTo(404);
        assertThat(figures()).isEqualTo("1 0");
        assertThat(get(town, "/commentaires/avis").statusCode()).isEqualTo(404);
    }

    @Test
    void areTheSameByMailAndByAccount() {
        Person awa = aResident(town);
        vote(awa, "AGREE");
        post(town, page + "/" + comment + "/avis", form("sens", "DISAGREE", "email", awa.account().email()));
        post(town, "/commentaires/avis", token(mailbox.latestLink(town, awa.account().email(), "/commentaires/avis?jeton=")));
        assertThat(figures()).isEqualTo("0 1");
    }

    @Test
    void countOncePerPersonHoweverManyComeAtOnce() throws Exception {
        List<Person> four = List.of(aResident(town), aResident(town), aResident(town), aResident(town));
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var all = threads.invokeAll(IntStream.range(0, THREADS)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        in(town, () -> votes.voteAs(accounts.get(four.get(i % 4).id()), comment, i % 8 < 4 ? Opinion.AGREE : Opinion.DISAGREE, Locale.FRENCH));
                        if (i % 16 == 0) {
                            in(town, tallying::catchUp);
                        }
                        return true;
                    })
                    .toList());
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        in(town, tallying::catchUp);
        long rows = InTerritory.call(town.id(), () -> jdbc.sql("select count(*) from participation.comment_vote").query(Long.class).single());
        String kept = InTerritory.call(town.id(), () -> jdbc.sql("select agree + disagree || ' ' || (select count(*) from participation.comment_vote v where v.value = 1) - agree from participation.comment_tally where comment_id = ?")
                .param(comment)
                .query(String.class)
                .single());
        assertThat(rows).isEqualTo(4);
        assertThat(kept).as("four voters, and as many agree as the rows say").isEqualTo("4 0");
    }

    @Test
    void areTakenForNothingThatIsGone() {
        Person awa = aResident(town);
        Territory elsewhere = aTown();
        assertThat(post(aResident(elsewhere), page + "/" + comment + "/avis", form("sens", "AGREE")).statusCode()).isEqualTo(404);
        post(town, page + "/" + comment + "/avis", form("sens", "AGREE", "email", AWA));
        String link = mailbox.latestLink(town, AWA, "/commentaires/avis?jeton=");
        rule(lea, comment, "HIDE", "4", "Hors sujet.");
        assertThat(vote(awa, "AGREE").statusCode()).isEqualTo(404);
        assertThat(post(town, "/commentaires/avis", token(link)).statusCode()).isEqualTo(404);
        rule(lea, comment, "RESTORE", "", "C’est le sujet.");
        in(town, () -> jdbc.sql("update participation.phase set closes_at = now() - interval '1 minute'").update());
        assertThat(vote(awa, "AGREE").statusCode()).isEqualTo(422);
        assertThat(post(town, "/commentaires/avis", token(link)).statusCode()).as("closed").isEqualTo(422);
    }

    @Test
    void askAnAddressTwelveTimesAnHourHoweverManySourcesAsk() {
        String path = page + "/" + comment + "/avis";
        for (int i = 0; i < 12; i++) {
            if (i == 10) {
                // As many as one source sends within a minute: two minutes pass.
                in(town, () -> jdbc.sql("update web.attempts set since = since - interval '2 minutes'").update());
            }
            assertThat(post(town, path, form("sens", "AGREE", "email", AWA)).statusCode()).isEqualTo(303);
        }
        assertThat(post(town, path, form("sens", "AGREE", "email", AWA.toUpperCase(Locale.ROOT))).statusCode()).isEqualTo(429);
        assertThat(mailbox.list(town, AWA)).hasSize(12);
        assertThat(mailbox.list(town, AWA.toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(post(town, path, form("sens", "AGREE", "email", "idris@habitants.example")).statusCode()).as("somebody else").isEqualTo(303);
    }

    @Test
    void openNothingOfAnIdeaThatIsHidden() {
        UUID other = say(idris, "Le kiosque fuit.");
        post(town, page + "/" + other + "/avis", form("sens", "AGREE", "email", AWA));
        String link = mailbox.latestLink(town, AWA, "/commentaires/avis?jeton=");
        in(town, () -> moderation.rule(idea.id(), new Ruling(ModerationAct.HIDE, "1", 1, "Non."), new TestVisitor(nadia)));
        HttpResponse<String> read = get(town, link);
        assertThat(read.statusCode()).as("as the public page").isEqualTo(404);
        assertThat(read.body()).doesNotContain("Le kiosque fuit.", "Des bancs", page);
        HttpResponse<String> pressed = post(town, "/commentaires/avis", token(link));
        assertThat(pressed.statusCode()).isEqualTo(404);
        assertThat(pressed.body()).doesNotContain("Le kiosque fuit.", "Des bancs", page);
        in(town, () -> moderation.rule(idea.id(), new Ruling(ModerationAct.RESTORE, "1", 0, "Relue."), new TestVisitor(nadia)));
        assertThat(post(town, "/commentaires/avis", token(link)).statusCode()).as("good still").isEqualTo(303);
    }

    @Test
    void goWithAnAccountToItsNewAddress() {
        Person awa = aKnownResident();
        String before = awa.account().email();
        UUID hers = say(awa, "Des bancs en pierre.");
        vote(awa, "AGREE");
        Territory other = aTown();
        Elsewhere.copy("participation.participant", before, town, other);
        post(town, page, said("PRO", "Un texte qui attend une réponse.") + "&email=" + before);
        String waiting = mailbox.latestLink(town, before, "/commentaires/mien?jeton=");
        readdress(awa, AWA);
        assertThat(get(awa, page).body()).as("her vote still").contains("aria-pressed=\"true\"");
        assertThat(get(awa, "/commentaires/mien?id=" + hers).statusCode()).as("her words still").isEqualTo(200);
        vote(awa, "AGREE");
        assertThat(figures()).as("once").isEqualTo("1 0");
        assertThat(post(town, "/commentaires/mien/publier", token(waiting)).statusCode()).as("no word is lost").isEqualTo(303);
        assertThat(Elsewhere.count("participation.participant", before, town)).isZero();
        assertThat(Elsewhere.count("participation.participant", AWA, town)).isEqualTo(1);
        assertThat(Elsewhere.count("participation.participant", before, other)).as("of another town").isEqualTo(1);
    }

    @Test
    void areOfOnePersonWhereTheNewAddressTookPartAlready() {
        Person awa = aKnownResident();
        UUID second = say(idris, "Des bancs en fer.");
        vote(awa, "AGREE");
        post(awa, page + "/" + second + "/avis", form("sens", "AGREE", "retour", page));
        post(town, page + "/" + comment + "/avis", form("sens", "DISAGREE", "email", AWA));
        post(town, "/commentaires/avis", token(mailbox.latestLink(town, AWA, "/commentaires/avis?jeton=")));
        assertThat(figures()).isEqualTo("1 1");
        readdress(awa, AWA);
        assertThat(figures()).as("of two votes on the same, the new address’s").isEqualTo("0 1");
        Elements both = read(page).select("#c-" + second + " .votes .num");
        assertThat(both.getFirst().text()).as("the other went along").isEqualTo("1");
        in(town, tallying::catchUp);
        assertThat(figures()).isEqualTo("0 1");
    }
}
