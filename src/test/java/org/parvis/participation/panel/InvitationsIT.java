package org.parvis.participation.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.identity.LetterCodes;
import org.parvis.messaging.Channel;
import org.parvis.messaging.DeliveryFailed;
import org.parvis.messaging.MessageState;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.relation.rights.Erasable;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.parvis.testing.PrintedLetters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who were drawn are written to by mail or letter, and answer by its code, without an account. */
class InvitationsIT extends TownThatDraws {

    private static final String BY = LocalDate.now().plusDays(20).toString();

    @Autowired
    private PanelRecords records;

    @Autowired
    private PanelInvitations invitations;

    @Autowired
    private OwnAnswers answers;

    @Autowired
    private InvitationStore store;

    @Autowired
    private LetterCodes codes;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    private void drawn() {
        listed(4, 2);
        announcedBefore();
        draw();
    }

    /** Addresses for mail are taken away before the list is announced, so that people are written to by letter. */
    private void drawnByLetter() {
        listed(4, 2);
        in(town, () -> jdbc.sql("update participation.panel_candidate set email = '' where territory_id = ?").param(town.id()).update());
        announcedBefore();
        draw();
    }

    /** Nobody is written to any more; the code that this person has is from before. */
    private String written(Candidate one) {
        String code = codes.make();
        in(town, () -> store.insert(
                one.id(), codes.hash(code, PanelInvitations.PURPOSE).orElseThrow(), PanelInvitations.Sent.Channel.LETTER, Instant.now(), LocalDate.now()));
        return code;
    }

    private List<String> mailed() {
        HttpResponse<String> sent = post(officer, DESK + "/courriels", form("avant", BY, "sur", "oui"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return drawn("Centre").stream().map(one -> code(mailbox.list(town, one.email()).getFirst())).toList();
    }

    private static String code(String text) {
        return PrintedLetters.codes(text).getFirst();
    }

    private String print(String path, String body) {
        HttpResponse<byte[]> file = bytes(officer, path, body);
        assertThat(file.statusCode()).isEqualTo(200);
        return PrintedLetters.text(file.body());
    }

    private HttpResponse<String> answer(String code, String... fields) {
        return post(town, "/tirage/reponse", form("code", code) + "&" + form(fields));
    }

    @Test
    void areMailedOnceAfterTheMailWasRead() {
        drawn();
        assertThat(Jsoup.parse(get(officer, DESK).body()).text()).contains("3 personnes ont une adresse e-mail", "personne n’attend une lettre");
        HttpResponse<String> late = post(officer, DESK + "/courriels", form("avant", LocalDate.now().toString()));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(late.body()).select("#avant").val()).as("kept").isEqualTo(LocalDate.now().toString());
        String preview = Jsoup.parse(post(officer, DESK + "/courriels", form("avant", BY)).body()).text();
        assertThat(preview).contains("Le tirage au sort vous désigne", "Six soirées, 30 € chacune.", "3 personnes le recevront");
        assertThat(post(town, "/tirage", form("code", code(preview))).statusCode()).as("the code shown opens nothing").isEqualTo(422);
        assertThat(InTerritory.call(town.id(), () -> invitations.sent(panel()))).as("nothing was sent").isEmpty();
        List<String> codes = mailed();
        assertThat(codes).doesNotHaveDuplicates().hasSize(2);
        assertThat(Jsoup.parse(get(officer, DESK).body()).text()).contains("Courriel envoyé le", "Réponse attendue avant la fin du");
        assertThat(post(officer, DESK + "/courriels", form("avant", BY, "sur", "oui")).body()).as("once").contains("Personne n’attend plus");
        assertThat(jdbcText("select string_agg(hash, ' ') from participation.panel_invitation where territory_id = ?")).doesNotContain(codes.getFirst());
    }

    @Test
    void answerByTheirCodeAndTheNextIsWrittenTo() {
        drawn();
        List<String> codes = mailed();
        Candidate first = drawn("Centre").getFirst();
        String typed = codes.getFirst().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(Jsoup.parse(post(town, "/tirage", form("code", typed)).body()).text())
                .contains("Le tirage au sort vous désigne", "Le conseil du parc", first.number()).doesNotContain(first.name());
        assertThat(answer(codes.getFirst(), "reponse", "SILENT").statusCode()).as("nobody says that of themselves").isEqualTo(422);
        HttpResponse<String> long_ = answer(codes.getFirst(), "reponse", "ACCEPTED", "contact", "0".repeat(201), "nom", "public");
        assertThat(long_.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(long_.body()).select("#contact-erreur")).hasSize(1);
        assertThat(Jsoup.parse(long_.body()).select("[name=nom]").hasAttr("checked")).as("kept").isTrue();
        assertThat(answer(codes.getFirst(), "reponse", "ACCEPTED", "contact", "06 12 34 56 78").body()).contains("C’est noté", "Vous êtes membre");
        assertThat(get(officer, DESK).body()).contains("06 12 34 56 78");
        assertThat(get(town, PUBLIC).body()).doesNotContain(first.name());
        assertThat(answer(codes.getFirst(), "reponse", "ACCEPTED", "nom", "public").statusCode()).as("said again").isEqualTo(200);
        assertThat(get(town, PUBLIC + "?numero=").body()).contains(first.name());
        assertThat(answer(codes.get(1), "reponse", "REFUSED").body()).contains("Vous avez refusé");
        assertThat(answer(codes.get(1), "reponse", "REFUSED").statusCode()).as("a page that is loaded anew").isEqualTo(200);
        assertThat(answer(codes.get(1), "reponse", "ACCEPTED").statusCode()).as("the seat is somebody else’s").isEqualTo(422);
        assertThat(drawn("Centre")).extracting(Candidate::state).containsExactly(State.ACCEPTED, State.REFUSED, State.ASKED);
        assertThat(Jsoup.parse(get(officer, DESK).body()).text()).contains("Une personne a une adresse e-mail");
        HttpResponse<String> unsure = answer(codes.getFirst(), "reponse", "LEFT");
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(unsure.body()).select("#sur .error")).hasSize(1);
        assertThat(answer(codes.getFirst(), "reponse", "LEFT", "sur", "oui").body()).contains("Vous n’êtes plus membre");
        assertThat(drawn("Centre")).extracting(Candidate::state).containsExactly(State.LEFT, State.REFUSED, State.ASKED, State.ASKED);
        assertThat(get(officer, DESK).body()).as("no longer needed").doesNotContain("06 12 34 56 78");
    }

    @Test
    void arePrintedForThoseWithoutAMailAndOnceMoreWithAnotherCode() {
        drawnByLetter();
        String letters = print(DESK + "/lettres", form("avant", BY));
        assertThat(letters).contains("Habitant Centre", "rue Haute", "Répondez avant la fin du", "/tirage");
        assertThat(PrintedLetters.codes(letters)).hasSize(3).doesNotHaveDuplicates();
        assertThat(post(officer, DESK + "/lettres", form("avant", BY)).statusCode()).as("none is left").isEqualTo(422);
        Candidate one = drawn("Nord").getFirst();
        String old = code(letters.substring(letters.indexOf(one.name())));
        String again = code(print(DESK + "/personnes/" + one.id() + "/lettre", ""));
        assertThat(again).isNotEqualTo(old);
        assertThat(post(town, "/tirage", form("code", old)).statusCode()).as("good no more").isEqualTo(422);
        assertThat(post(town, "/tirage", form("code", again)).statusCode()).isEqualTo(200);
        assertThat(answer(again, "reponse", "REFUSED").statusCode()).isEqualTo(200);
        assertThat(post(officer, DESK + "/personnes/" + one.id() + "/lettre", "").statusCode()).as("answered").isEqualTo(422);
    }

    @Test
    void giveOneSeatToOneHoweverOftenTheyAnswerAtOnce() throws Exception {
        drawn();
        String code = mailed().getFirst();
        try (var pool = Executors.newFixedThreadPool(16)) {
            var tries = IntStream.range(0, 64)
                    .mapToObj(_ -> pool.submit(() -> InTerritory.call(town.id(), () -> answers.find(code).map(found -> {
                        answers.answer(found, State.ASKED, State.REFUSED, false, "");
                        return true;
                    }).orElseThrow())))
                    .toList();
            for (var one : tries) {
                assertThat(one.get()).as("the same once more is no mistake").isTrue();
            }
        }
        assertThat(jdbcText("select count(*)::text from journal.entry where territory_id = ? and act = 'participation.panelAnsweredOwn'")).isEqualTo("1");
        assertThat(drawn("Centre")).extracting(Candidate::state).containsExactly(State.REFUSED, State.ASKED, State.ASKED);
    }

    @Test
    void areForgottenWithTheirCode() {
        drawn();
        List<String> codes = mailed();
        answer(codes.getFirst(), "reponse", "ACCEPTED", "contact", "06 12 34 56 78");
        String email = drawn("Centre").getFirst().email();
        in(town, () -> records.erase(new Erasable.Erased(List.of(), List.of(), Set.of(email), Set.of())));
        assertThat(post(town, "/tirage", form("code", codes.getFirst())).statusCode()).isEqualTo(422);
        assertThat(jdbcText("select string_agg(contact, '') from participation.panel_invitation where territory_id = ?")).isEmpty();
    }

    @Test
    void areForgottenByWhatTheySaidOfHowToReachThem() {
        drawnByLetter();
        List<String> codes = PrintedLetters.codes(print(DESK + "/lettres", form("avant", BY)));
        answer(codes.getFirst(), "reponse", "ACCEPTED", "contact", "le soir au 06 12 34 56 78 (Awa)");
        answer(codes.get(1), "reponse", "ACCEPTED", "contact", "Idris@Poste.example, ou par lettre");
        in(town, () -> records.erase(new Erasable.Erased(List.of(), List.of(), Set.of("ris@poste.example"), Set.of("+33612345679"))));
        assertThat(post(town, "/tirage", form("code", codes.getFirst())).statusCode()).as("somebody else’s").isEqualTo(200);
        assertThat(post(town, "/tirage", form("code", codes.get(1))).statusCode()).isEqualTo(200);
        in(town, () -> records.erase(new Erasable.Erased(List.of(), List.of(), Set.of("idris@poste.example"), Set.of("+33612345678"))));
        assertThat(post(town, "/tirage", form("code", codes.getFirst())).statusCode()).isEqualTo(422);
        assertThat(post(town, "/tirage", form("code", codes.get(1))).statusCode()).isEqualTo(422);
    }

    @Test
    void getALetterOnceTheirMailCameBack() {
        drawn();
        String old = mailed().getFirst();
        Candidate one = drawn("Centre").getFirst();
        bounce("panel-invitation:" + one.id() + ":somethingelse");
        assertThat(get(officer, DESK).body()).as("another mail").doesNotContain("Le courriel est revenu");
        bounce(jdbcText("select dedup_key from messaging.message where territory_id = ? and dedup_key like 'panel-invitation:" + one.id() + "%'"));
        String desk = Jsoup.parse(get(officer, DESK).body()).text();
        assertThat(desk).contains("Le courriel est revenu", "une personne attend une lettre", "Personne n’attend un courriel");
        assertThat(post(officer, DESK + "/courriels", form("avant", BY, "sur", "oui")).statusCode()).as("not to where it came back from").isEqualTo(422);
        String letters = print(DESK + "/lettres", form("avant", BY));
        assertThat(PrintedLetters.codes(letters)).hasSize(1);
        assertThat(letters).contains(one.name());
        assertThat(get(officer, DESK).body()).doesNotContain("Le courriel est revenu");
        assertThat(post(town, "/tirage", form("code", old)).statusCode()).isEqualTo(422);
        assertThat(post(town, "/tirage", form("code", code(letters))).statusCode()).isEqualTo(200);
    }

    private void bounce(String key) {
        in(town, () -> events.publishEvent(new DeliveryFailed(town.id(), UUID.randomUUID(), key, null, MessageState.PERMANENT_FAILURE, Channel.EMAIL)));
    }

    @Test
    void getANewCodeAsMembersToo() {
        drawn();
        String old = mailed().getFirst();
        Candidate one = drawn("Centre").getFirst();
        assertThat(mailbox.list(town, one.email()).getFirst()).contains("Le mandat va du");
        answer(old, "reponse", "ACCEPTED", "contact", "06 12 34 56 78");
        assertThat(post(officer, DESK + "/personnes/" + one.id() + "/courriel", "").statusCode()).isEqualTo(303);
        String mail = mailbox.list(town, one.email()).stream().filter(text -> text.contains("Voici un nouveau code")).findFirst().orElseThrow();
        String mailed = code(mail);
        assertThat(post(town, "/tirage", form("code", old)).statusCode()).as("good no more").isEqualTo(422);
        assertThat(post(town, "/tirage", form("code", mailed)).body()).as("what they said stands").contains("06 12 34 56 78");
        String letter = print(DESK + "/personnes/" + one.id() + "/lettre", "");
        assertThat(letter).contains("vous êtes membre").doesNotContain("Répondez avant");
        assertThat(post(town, "/tirage", form("code", mailed)).statusCode()).isEqualTo(422);
        assertThat(post(town, "/tirage", form("code", code(letter))).statusCode()).isEqualTo(200);
    }

    @Test
    void losesNothingToAPageThatIsOldOrACodeThatWasReplaced() {
        drawn();
        List<String> codes = mailed();
        String code = codes.getFirst();
        Candidate one = drawn("Centre").getFirst();
        answer(code, "vu", "ASKED", "reponse", "ACCEPTED", "contact", "06 12 34 56 78");
        HttpResponse<String> stale = answer(code, "vu", "ASKED", "reponse", "ACCEPTED", "contact", "");
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(stale.body()).select("#contact").val()).as("what is noted").isEqualTo("06 12 34 56 78");
        String journal = "select count(*)::text from journal.entry where territory_id = ? and act like 'participation.panel%'";
        String before = jdbcText(journal);
        assertThat(answer(code, "vu", "ASKED", "reponse", "ACCEPTED", "contact", "06 12 34 56 78").statusCode()).as("loaded anew").isEqualTo(200);
        assertThat(answer(code, "vu", "ACCEPTED", "reponse", "ACCEPTED", "contact", "06 12 34 56 78").statusCode()).isEqualTo(200);
        assertThat(jdbcText(journal)).as("nothing changed, nothing is told").isEqualTo(before);
        Invitation known = InTerritory.call(town.id(), () -> answers.find(code).orElseThrow());
        post(officer, DESK + "/personnes/" + one.id() + "/courriel", "");
        assertThatThrownBy(() -> InTerritory.run(town.id(), () -> answers.answer(known, State.ACCEPTED, State.LEFT, false, "")))
                .isInstanceOf(Refusal.class).extracting("messageKey").isEqualTo("panel.code.unknown");
        answer(one, State.LEFT, "");
        assertThat(jdbcText("select string_agg(contact, '') from participation.panel_invitation where territory_id = ?")).as("noted at the desk").isEmpty();
    }

    @Test
    void giveUpNoSeatOfAMandateThatIsOver() {
        listed(4, 2);
        day.announceAsIfOver(town, SLUG, "le-conseil-du-parc");
        draw();
        List<String> codes = drawn("Centre").stream().map(this::written).toList();
        in(town, () -> jdbc.sql("update participation.panel_candidate set state = 'ACCEPTED', is_named = true where territory_id = ? and id = ?")
                .params(town.id(), drawn("Centre").getFirst().id()).update());
        assertThat(post(town, "/tirage", form("code", codes.getFirst())).body()).contains("Le mandat s’est terminé le").doesNotContain("LEFT");
        assertThat(answer(codes.getFirst(), "reponse", "LEFT", "sur", "oui").body()).contains("Le mandat est terminé");
        assertThat(answer(codes.get(1), "reponse", "ACCEPTED").statusCode()).isEqualTo(422);
        assertThat(answer(codes.getFirst(), "reponse", "ACCEPTED").statusCode()).as("a name is theirs to take back").isEqualTo(200);
        assertThat(drawn("Centre").getFirst()).returns(State.ACCEPTED, Candidate::state).returns(false, Candidate::isNamed);
        assertThat(get(officer, DESK).body()).doesNotContain("/courriel\"");
    }

    @Test
    void areWrittenToByNobodyElse() {
        drawn();
        String id = drawn("Centre").getFirst().id().toString();
        Person other = anAdministrator(aTown());
        for (String path : List.of(DESK + "/courriels", DESK + "/lettres", DESK + "/personnes/" + id + "/lettre", DESK + "/personnes/" + id + "/courriel")) {
            String body = form("avant", BY, "sur", "oui");
            assertThat(post(town, path, body).statusCode()).as(path).isEqualTo(401);
            assertThat(post(aResident(town), path, body).statusCode()).as(path).isEqualTo(403);
            assertThat(post(aStaffMember(town, Role.FRONT_DESK, null), path, body).statusCode()).as(path).isEqualTo(404);
            assertThat(post(other, path, body).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(InTerritory.call(town.id(), () -> invitations.sent(panel()))).isEmpty();
        List<String> codes = mailed();
        assertThat(post(other.territory(), "/tirage", form("code", codes.getFirst())).statusCode()).as("of another town").isEqualTo(422);
        assertThat(post(officer, DESK + "/personnes/" + UUID.randomUUID() + "/lettre", "").statusCode()).isEqualTo(422);
        assertThat(post(town, "/tirage", form("code", codes.getFirst().replaceFirst("^.", codes.getFirst().startsWith("2") ? "3" : "2"))).body()).contains("une faute");
        int status = 0;
        for (int i = 0; i < 60 && status != 429; i++) {
            status = post(town, "/tirage", form("code", "guess " + i)).statusCode();
        }
        assertThat(status).as("guessing ends").isEqualTo(429);
    }

    private String jdbcText(String sql) {
        return InTerritory.call(town.id(), () -> jdbc.sql(sql).param(town.id()).query(String.class).optional().orElse(""));
    }
}
