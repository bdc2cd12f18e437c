package org.parvis.participation.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Capability;
import org.parvis.participation.SubmittedProposal;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.parvis.testing.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;

/** What residents say under an idea: who is shown when, in which order, and what it costs. */
class CommentsIT extends TownThatTalks {

    private static final int MOST_STATEMENTS = 12;
    private static final int ANSWERS = 16;
    private static final String TYPED = "Une heure de travail, avec des guillemets : « oui » & <non>.";

    @Autowired
    private ParticipantStore participants;

    private void ageBy(UUID comment, int minutes) {
        in(town, () -> jdbc.sql("update participation.comment set said_at = said_at - make_interval(mins => ?) where id = ?").params(minutes, comment).update());
    }

    @Test
    void waitForTheirAddressAndTheFirstForAnAgent() {
        assertThat(read(PROCESS + "/idees/" + idea.number()).select("#commentaires").text()).isEqualTo("Commentaires");
        HttpResponse<String> sent = post(town, page, said("PRO", "L’été, il fait trop chaud.") + "&email=" + AWA);
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith(page + "?fait=verifiez");
        String link = ownLink(AWA);
        assertThat(mailbox.list(town, AWA).getFirst()).as("nobody writes to others in the town’s name").doesNotContain("trop chaud");
        assertThat(get(town, link).body()).contains("À confirmer", "il fait trop chaud");
        assertThat(last().orElseThrow().isDraft()).as("reading a link changes nothing").isTrue();
        assertThat(get(lea, "/bureau/commentaires").body()).doesNotContain("trop chaud");
        assertThat(post(town, "/commentaires/mien/publier", token(link)).statusCode()).isEqualTo(303);
        post(town, "/commentaires/mien/publier", token(link));
        assertThat(read(page).select(".said")).as("the first one is read before").isEmpty();
        assertThat(get(town, link).body()).contains("un agent le lit");
        UUID first = last().orElseThrow().id();
        assertThat(get(nadia, "/bureau/commentaires").body()).contains("trop chaud", "Premier commentaire");
        assertThat(rule(nadia, first, "PUBLISH", "", "").statusCode()).isEqualTo(303);
        assertThat(mailbox.list(town, AWA).getFirst()).contains("est publié");
        assertThat(get(nadia, "/bureau/commentaires").body()).contains("Rien n’attend");
        post(town, page, said("CONTRA", "Et l’hiver ?") + "&email=" + AWA.toUpperCase(java.util.Locale.ROOT));
        post(town, "/commentaires/mien/publier", token(mailbox.latestLink(town, "AWA@habitants.example", "/commentaires/mien?jeton=")));
        Document shown = read(page);
        assertThat(shown.select("#fils > li > .said > .lines").eachText()).as("later ones at once").containsExactly("Et l’hiver ?", "L’été, il fait trop chaud.");
        assertThat(shown.select("header p").text()).contains("2 commentaires · un argument pour, un contre");
        assertThat(shown.html()).doesNotContain(AWA);
        in(town, tallying::catchUp);
        assertThat(read(page).select("header p").text()).as("brought together").contains("2 commentaires · un argument pour, un contre");
        assertThat(read(PROCESS).text()).contains("le premier commentaire de chacun est lu");
        assertThat(get(town, page + "?fait=%7B").statusCode()).as("whatever is typed into the address").isEqualTo(200);
    }

    @Test
    void areCorrectedForAQuarterOfAnHourAndTakenBackLater() {
        Person awa = aKnownResident();
        UUID lonely = say(awa, "Sous les abres.");
        String mine = "/commentaires/mien/modifier";
        assertThat(get(awa, page).body()).contains("/commentaires/mien?id=" + lonely);
        assertThat(post(awa, mine, form("id", lonely.toString(), "texte", "", "source", "")).statusCode()).isEqualTo(422);
        assertThat(post(awa, mine, form("id", lonely.toString(), "texte", "Sous les arbres.", "source", "www.sceaux.example/parc")).statusCode()).isEqualTo(303);
        Document shown = read(page);
        assertThat(shown.select(".said").text()).contains("Sous les arbres.", "modifié");
        assertThat(shown.expectFirst(".said a[rel]").attr("rel")).contains("nofollow");
        assertThat(shown.select("a[href='https://www.sceaux.example/parc']").attr("rel")).isEqualTo("nofollow ugc noopener");
        ageBy(lonely, 16);
        HttpResponse<String> late = post(awa, mine, form("id", lonely.toString(), "texte", "Autre chose", "source", ""));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(comment(lonely).words()).isEqualTo("Sous les arbres.");
        UUID answered = say(awa, "Au soleil.");
        UUID answer = say(awa, answered, Stance.NEITHER, "Au printemps.");
        assertThat(post(awa, "/commentaires/mien/retirer", form("id", lonely.toString())).statusCode()).isEqualTo(303);
        assertThat(post(awa, "/commentaires/mien/retirer", form("id", answered.toString())).statusCode()).isEqualTo(303);
        assertThat(post(awa, "/commentaires/mien/retirer", form("id", answered.toString())).statusCode()).as("again").isEqualTo(422);
        String text = read(page).select("#fils").text();
        assertThat(text).doesNotContain("Sous les arbres", "Au soleil").contains("retiré par son auteur", "Au printemps.");
        assertThat(get(town, page + "/" + lonely).statusCode()).isEqualTo(404);
        assertThat(read(page + "/" + answered).select(".replies .said").eachAttr("id")).containsExactly("c-" + answer);
        in(town, tallying::catchUp);
        assertThat(read(page).select("header p").text()).contains("3 commentaires");
    }

    @Test
    void areAnsweredOnThreeLevels() {
        Person idris = aKnownResident();
        UUID root = say(idris, "Des bancs en bois.");
        UUID second = say(idris, root, Stance.CONTRA, "En pierre.");
        UUID third = say(idris, second, Stance.NEITHER, "En métal.");
        UUID deeper = say(idris, third, Stance.NEITHER, "Trop chaud.");
        UUID other = say(idris, root, Stance.PRO, "Oui, en bois.");
        assertThat(comment(deeper)).extracting(Comment::depth, Comment::branchId, Comment::parentId).containsExactly(3, second, third);
        Document thread = read(page + "/" + second + "?repondre=" + third);
        assertThat(thread.select(".replies > li").eachAttr("class")).containsExactly("level-2", "level-3", "level-3", "level-2");
        assertThat(thread.select(".replies .said").eachAttr("id")).containsExactly("c-" + second, "c-" + third, "c-" + deeper, "c-" + other);
        assertThat(thread.select("#c-" + deeper).text()).contains("répond à Idris");
        assertThat(thread.select("#repondre blockquote").text()).isEqualTo("En métal.");
        assertThat(read(page).select("summary").text()).contains("4 réponses");
        rule(lea, third, "HIDE", "1", "Le nom est une insulte.");
        assertThat(read(page + "/" + second).select("#c-" + deeper).text()).contains("répond à").doesNotContain("répond à Idris");
        rule(lea, third, "RESTORE", "", "Non.");
        String answer = form("avis", "NEITHER", "texte", "", "source", "", "nom", "", "reponse", third.toString(), "email", AWA);
        HttpResponse<String> empty = post(town, page, answer);
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.body()).select("#repondre [name=reponse]").val()).as("the same form").isEqualTo(third.toString());
        assertThat(Jsoup.parse(empty.body()).select("#email").val()).isEqualTo(AWA);
        UUID elsewhere = UUID.randomUUID();
        assertThat(post(idris, page, said("PRO", "Ici") + "&reponse=" + elsewhere).statusCode()).isEqualTo(404);
    }

    @Test
    void areReadInPagesInEveryOrder() {
        new ManyComments(jdbc).add(town, talk(), 90);
        for (CommentOrder order : List.of(CommentOrder.NEWEST, CommentOrder.OLDEST, CommentOrder.MOST_SUPPORTED, CommentOrder.MOST_DISCUSSED)) {
            Set<String> seen = new LinkedHashSet<>();
            String next = page + "?ordre=" + order.word();
            int pages = 0;
            while (!next.isEmpty()) {
                Document shown = read(next);
                List<String> ids = shown.select("#fils > li > .said").eachAttr("id");
                assertThat(ids).as(order.name()).hasSizeLessThanOrEqualTo(20);
                seen.addAll(ids);
                next = next(shown);
                pages++;
            }
            assertThat(seen).as(order + ", each once").hasSize(45);
            assertThat(pages).isEqualTo(3);
        }
        Document balanced = read(page + "?ordre=pour-contre");
        assertThat(balanced.select("section[aria-labelledby=pour] > ol > li > .said .tag").eachText()).hasSize(10).containsOnly("Pour");
        assertThat(balanced.select("section[aria-labelledby=contre] > ol > li > .said .tag").eachText()).hasSize(10).containsOnly("Contre");
        Document second = read(next(balanced));
        assertThat(second.select("section[aria-labelledby=contre] > ol > li")).hasSize(5);
        assertThat(next(second)).isEmpty();
        assertThat(get(town, page + "?ordre=x&apres=x").statusCode()).isEqualTo(200);
    }

    @Test
    void areAnsweredByManyAtOnce() throws Exception {
        UUID answered = say(aKnownResident(), "Qui veut un banc ?");
        UUID second = say(aKnownResident(), answered, Stance.PRO, "Moi.");
        List<EmailAddress> authors = IntStream.range(0, ANSWERS).mapToObj(i -> new EmailAddress("voisin" + i + "@habitants.example")).toList();
        in(town, () -> authors.forEach(one -> participants.accept(participants.know(one.value(), null, Locale.FRENCH).id(), Instant.now())));
        for (UUID parent : List.of(answered, second)) {
            try (var threads = Executors.newFixedThreadPool(ANSWERS)) {
                var all = threads.invokeAll(authors.stream()
                        .<Callable<Comment>>map(author -> () -> InTerritory.call(town.id(), () -> comments.submitBy(
                                author, new NewComment(talk(), parent, Stance.PRO, "Moi aussi.", "", ""), Locale.FRENCH)))
                        .toList());
                for (var one : all) {
                    assertThat(one.get().isReadable()).isTrue();
                }
            }
        }
        in(town, tallying::catchUp);
        assertThat(read(page).select("summary").text()).contains(1 + 2 * ANSWERS + " réponses");
    }

    private String next(Document shown) {
        String href = shown.select("a[rel=next]").attr("href");
        return href.isEmpty() ? "" : href.substring(href.indexOf(PROCESS));
    }

    @Test
    void tellOfNewOnesAndPutThemOnTop() {
        Person idris = aKnownResident();
        String since = read(page).select("#fils").attr("data-since");
        HttpResponse<String> none = get(town, page + "/nouveaux?depuis=" + since);
        assertThat(none.body()).contains("\"count\":0");
        UUID fresh = say(idris, "Je passais par là.");
        say(idris, fresh, Stance.NEITHER, "Une réponse n’est pas un fil.");
        HttpResponse<String> one = get(town, page + "/nouveaux?depuis=" + since);
        assertThat(one.body()).contains("\"count\":1", "Un nouveau commentaire");
        String etag = one.headers().firstValue("ETag").orElseThrow();
        assertThat(send(java.net.http.HttpRequest.newBuilder(at(town, page + "/nouveaux?depuis=" + since)).header("If-None-Match", etag).build()).statusCode())
                .isEqualTo(304);
        assertThat(read(page + "/nouveaux/liste?depuis=" + since).select("[data-place] > .said").eachAttr("id")).containsExactly("c-" + fresh);
        assertThat(get(town, page + "/nouveaux?depuis=x").statusCode()).isEqualTo(404);
    }

    @Test
    void areRefusedWithWhatWasTyped() {
        HttpResponse<String> wrong = post(town, page, form("texte", "x".repeat(2_001), "source", "nulle part", "nom", "A".repeat(81), "email", "awa"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        Document form = Jsoup.parse(wrong.body());
        assertThat(form.select(".error-summary li")).hasSize(5);
        assertThat(form.select("#source").val()).isEqualTo("nulle part");
        assertThat(form.select("#dire").hasAttr("open")).isTrue();
        assertThat(last()).isEmpty();
    }

    @Test
    void askAnAddressSixTimesAnHour() {
        for (int i = 0; i < 6; i++) {
            assertThat(post(town, page, said("PRO", "Encore " + i) + "&email=" + AWA).statusCode()).isEqualTo(303);
        }
        assertThat(post(town, page, said("PRO", "Encore") + "&email=" + AWA.toUpperCase(Locale.ROOT)).statusCode()).isEqualTo(429);
        assertThat(post(town, page, said("PRO", "Et moi ?") + "&email=idris@habitants.example").statusCode()).isEqualTo(303);
    }

    @Test
    void areTakenByNoIdeaThatIsClosedHiddenOrElsewhere() {
        Person awa = aKnownResident();
        UUID shown = say(awa, "Oui.");
        post(town, page, said("PRO", "Trop tard") + "&email=" + AWA);
        String link = ownLink(AWA);
        Territory elsewhere = aTown();
        publish(elsewhere);
        assertThat(get(elsewhere, page).statusCode()).isEqualTo(404);
        assertThat(get(elsewhere, page + "/" + shown).statusCode()).isEqualTo(404);
        assertThat(post(elsewhere, page, said("PRO", "Non") + "&email=" + AWA).statusCode()).isEqualTo(404);
        assertThat(get(elsewhere, link).statusCode()).isEqualTo(404);
        assertThat(post(elsewhere, "/commentaires/mien/publier", token(link)).statusCode()).isEqualTo(404);
        assertThat(get(aResident(elsewhere), "/commentaires/mien?id=" + shown).statusCode()).isEqualTo(404);
        for (String act : List.of("modifier", "retirer", "contester")) {
            assertThat(post(aResident(town), "/commentaires/mien/" + act, form("id", shown.toString(), "texte", "À moi", "pourquoi", "x")).statusCode()).as(act).isEqualTo(404);
            assertThat(post(town, "/commentaires/mien/" + act, form("id", shown.toString(), "texte", "À moi", "pourquoi", "x")).statusCode()).as(act).isEqualTo(404);
        }
        in(town, () -> jdbc.sql("update participation.phase set closes_at = now() - interval '1 minute'").update());
        assertThat(get(town, page).body()).contains("ne sont pas ouverts").doesNotContain("id=\"dire\"");
        assertThat(post(awa, page, said("PRO", "Encore")).statusCode()).isEqualTo(422);
        assertThat(post(town, "/commentaires/mien/publier", token(link)).statusCode()).isEqualTo(422);
        in(town, () -> moderation.rule(idea.id(), new Ruling(ModerationAct.HIDE, "1", 1, "Non."), new TestVisitor(nadia)));
        assertThat(get(town, page).statusCode()).isEqualTo(404);
        Territory quiet = aTown();
        publish(quiet, aDraft(phase("Idées", -5, 20, Capability.PROPOSE, Capability.SUPPORT)));
        SubmittedProposal other = aShownIdea(quiet, "Un lac", anAgent(quiet, voirie(quiet)));
        assertThat(get(quiet, PROCESS + "/idees/" + other.number()).body()).doesNotContain("Commentaires");
        assertThat(get(quiet, PROCESS + "/idees/" + other.number() + "/commentaires").statusCode()).isEqualTo(404);
    }

    @Test
    void askTheDatabaseAsOftenForTenThousandAsForTen() {
        Person awa = aResident(town);
        new ManyComments(jdbc).add(town, talk(), 10);
        List<Integer> few = costs(awa);
        in(town, () -> {
            jdbc.sql("delete from participation.comment_tally").update();
            jdbc.sql("delete from participation.comment where root_id is not null").update();
            jdbc.sql("delete from participation.comment").update();
            jdbc.sql("delete from participation.talk_tally").update();
        });
        new ManyComments(jdbc).add(town, talk(), 10_000);
        assertThat(costs(awa)).isEqualTo(few).allMatch(one -> one <= MOST_STATEMENTS);
    }

    private List<Integer> costs(Person awa) {
        UUID answered = mostDiscussed();
        return List.of(
                cost(awa, page + "?ordre=recents"), cost(awa, page + "?ordre=anciens"), cost(awa, page + "?ordre=soutenus"),
                cost(awa, page + "?ordre=discutes"), cost(awa, page + "?ordre=pour-contre"), cost(awa, page + "/" + answered + "?x=1"));
    }

    private UUID mostDiscussed() {
        return InTerritory.call(town.id(), () -> jdbc.sql("select comment_id from participation.comment_tally where is_root order by replies desc limit 1")
                .query(UUID.class)
                .single());
    }

    private int cost(Person who, String path) {
        AtomicInteger time = new AtomicInteger();
        return StatementCounter.count(town, () -> assertThat(get(who, path + "&fois=" + time.getAndIncrement()).statusCode()).isEqualTo(200));
    }

    private HttpResponse<String> sayTyped(Person who, String answerTo) {
        return post(who, page, form("avis", "CONTRA", "texte", TYPED, "nom", "", "source", "www.insee.fr", "reponse", answerTo));
    }

    private static void assertKept(HttpResponse<String> answer, int status) {
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).as("when it is for now").isEqualTo(status == 429);
        assertThat(answer.statusCode()).isEqualTo(status);
        Document shown = Jsoup.parse(answer.body());
        assertThat(shown.select("textarea#texte[readonly]").val()).isEqualTo(TYPED + "\n\nwww.insee.fr");
        assertThat(shown.text()).contains("Copiez votre texte");
        assertThat(shown.select("textarea[name]")).as("nothing takes it").isEmpty();
    }

    @Test
    void comeBackWhereWhatTheyAnswerIsGone() {
        Person awa = aKnownResident();
        UUID gone = say(awa, "Je me retire.");
        UUID hidden = say(awa, "Un âne.");
        in(town, () -> comments.withdraw(gone));
        HttpResponse<String> alone = sayTyped(awa, gone.toString());
        assertThat(alone.statusCode()).isEqualTo(404);
        Document list = Jsoup.parse(alone.body());
        assertThat(list.select(".error-summary").text()).contains("n’est plus là", "un avis à part");
        assertThat(list.select("#dire textarea[name=texte]").val()).isEqualTo(TYPED);
        assertThat(list.select("#dire [name=source]").val()).isEqualTo("www.insee.fr");
        assertThat(list.select("#dire [name=avis][checked]").val()).isEqualTo("CONTRA");
        assertThat(list.select("[name=reponse]")).isEmpty();
        rule(lea, hidden, "HIDE", "1", "Une insulte.");
        assertKept(sayTyped(awa, hidden.toString()), 422);
    }

    @Test
    void comeBackWhereNothingIsTakenAnyMore() {
        Person awa = aKnownResident();
        UUID answered = say(awa, "Oui.");
        in(town, () -> jdbc.sql("update participation.phase set closes_at = now() - interval '1 minute'").update());
        assertKept(sayTyped(awa, ""), 422);
        assertKept(sayTyped(awa, answered.toString()), 422);
        HttpResponse<String> late = correctLate(awa, answered);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(late.body()).select("textarea#texte[readonly]").val()).isEqualTo(TYPED);
        HttpResponse<String> loggedOut = post(town, "/commentaires/mien/modifier", form("id", answered.toString(), "texte", TYPED));
        assertThat(loggedOut.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(loggedOut.body()).select("textarea#texte[readonly]").val()).isEqualTo(TYPED);
        in(town, () -> moderation.rule(idea.id(), new Ruling(ModerationAct.HIDE, "1", 1, "Non."), new TestVisitor(nadia)));
        HttpResponse<String> hidden = sayTyped(awa, "");
        assertKept(hidden, 404);
        assertThat(hidden.body()).doesNotContain("Des bancs");
        assertThat(post(awa, page, form("avis", "PRO", "texte", " ")).body()).as("there is nothing to copy").doesNotContain("Copiez votre texte");
    }

    private HttpResponse<String> correctLate(Person who, UUID comment) {
        ageBy(comment, 16);
        return post(who, "/commentaires/mien/modifier", form("id", comment.toString(), "texte", TYPED, "source", ""));
    }

    @Test
    void comeBackWhereTooManyCame() {
        for (int i = 0; i < 6; i++) {
            post(town, page, said("PRO", "Encore " + i) + "&email=" + AWA);
        }
        assertKept(post(town, page, form("avis", "PRO", "texte", TYPED, "source", "www.insee.fr", "nom", "", "email", AWA)), 429);
    }
}
