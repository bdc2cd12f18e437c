package org.parvis.participation.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.relation.rights.Erasable;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.parvis.testing.PrintedLetters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who were drawn are written to by mail or letter, and answer by its code, without an account. */
class InvitationsIT extends TownThatDraws {

    private static final String BY = LocalDate.now().plusDays(20).toString();

    @Autowired
    private PanelRecords records;

    @Autowired
    private PanelInvitations invitations;

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
                    .mapToObj(_ -> pool.submit(() -> InTerritory.call(town.id(), () -> invitations.find(code).map(found -> {
                        try {
                            invitations.answer(found, State.REFUSED, false, "");
                            return 1;
                        } catch (Refusal twice) {
                            return 0;
                        }
                    }).orElseThrow())))
                    .toList();
            int done = 0;
            for (var one : tries) {
                done += one.get();
            }
            assertThat(done).isOne();
        }
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
    void areWrittenToByNobodyElse() {
        drawn();
        String id = drawn("Centre").getFirst().id().toString();
        Person other = anAdministrator(aTown());
        for (String path : List.of(DESK + "/courriels", DESK + "/lettres", DESK + "/personnes/" + id + "/lettre")) {
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
