package org.parvis.participation.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.testing.Person;
import org.parvis.testing.PrintedLetters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A file of letters that never arrived is printed once more, with other codes; and one code is one answer, whoever uses it at once. */
class LetterBatchesIT extends TownThatDraws {

    private static final String BY = LocalDate.now().plusDays(20).toString();

    @Autowired
    private LetterBatches batches;

    @Autowired
    private JdbcClient jdbc;

    private List<String> printed() {
        listed(4, 2);
        in(town, () -> jdbc.sql("update participation.panel_candidate set email = '' where territory_id = ?").param(town.id()).update());
        announcedBefore();
        draw();
        return print(DESK + "/lettres", form("avant", BY));
    }

    private List<String> print(String path, String body) {
        HttpResponse<byte[]> file = bytes(officer, path, body);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("application/pdf");
        return PrintedLetters.codes(PrintedLetters.text(file.body()));
    }

    private List<Batch> list() {
        return InTerritory.call(town.id(), () -> batches.list(panel()));
    }

    private int open(String code) {
        return post(town, "/tirage", form("code", code)).statusCode();
    }

    private HttpResponse<String> answer(String code, State state) {
        return post(town, "/tirage/reponse", form("code", code, "reponse", state.name()));
    }

    @Test
    void arePrintedOnceMoreForThoseWhoHaveNotAnswered() {
        List<String> codes = printed();
        Batch first = list().getFirst();
        assertThat(first).returns(3, Batch::letters).returns(3, Batch::awaited).returns(false, Batch::isReprint);
        assertThat(first.author()).isNotBlank();
        assertThat(Jsoup.parse(get(officer, DESK).body()).select("[aria-labelledby=lots]").text())
                .contains("3 lettres", "3 réponses sont attendues", "Imprimer de nouveau 3 lettres");
        assertThat(answer(codes.getFirst(), State.ACCEPTED).statusCode()).isEqualTo(200);
        List<String> again = print(DESK + "/lots/" + first.id(), "");
        assertThat(again).hasSize(2).doesNotContainAnyElementsOf(codes);
        assertThat(open(codes.getFirst())).as("who has answered keeps theirs").isEqualTo(200);
        assertThat(codes.subList(1, 3)).allSatisfy(code -> assertThat(open(code)).as("good no more").isEqualTo(422));
        assertThat(again).allSatisfy(code -> assertThat(open(code)).isEqualTo(200));
        assertThat(list()).hasSize(2);
        assertThat(list().getFirst()).returns(true, Batch::isReprint).returns(2, Batch::awaited).returns(LocalDate.parse(BY), Batch::answerBy);
        assertThat(list().getLast().reprintedAt()).isNotNull();
        assertThat(Jsoup.parse(get(officer, DESK).body()).select("[aria-labelledby=lots]").text()).contains("réimpression", "Réimprimé le");
        assertThat(post(officer, DESK + "/lots/" + first.id(), "").body()).as("its place is taken").contains("plus de lettre à imprimer");
        List<String> third = print(DESK + "/lots/" + list().getFirst().id(), "");
        assertThat(again).allSatisfy(code -> assertThat(open(code)).isEqualTo(422));
        third.forEach(code -> answer(code, State.REFUSED));
        assertThat(post(officer, DESK + "/lots/" + list().getFirst().id(), "").statusCode()).as("all have answered").isEqualTo(422);
    }

    @Test
    void bringNoLetterThatWasPrintedAloneSince() {
        printed();
        Candidate one = drawn("Nord").getFirst();
        String alone = print(DESK + "/personnes/" + one.id() + "/lettre", "").getFirst();
        assertThat(print(DESK + "/lots/" + list().getFirst().id(), "")).hasSize(2);
        assertThat(open(alone)).isEqualTo(200);
    }

    @Test
    void areNotPrintedWhereSomebodyAnswersMeanwhile() {
        String code = printed().getFirst();
        Panel panel = panel();
        UUID id = list().getFirst().id();
        assertThatThrownBy(() -> InTerritory.run(town.id(), () -> batches.reprint(
                        panel, id,
                        (letters, day) -> {
                            answer(code, State.ACCEPTED);
                            return new byte[0];
                        },
                        new TestVisitor(officer))))
                .isInstanceOf(Refusal.class).extracting("messageKey").isEqualTo("panel.invite.refused.meanwhile");
        assertThat(open(code)).as("nothing was replaced").isEqualTo(200);
        assertThat(list()).hasSize(1);
    }

    @Test
    void arePrintedOnceMoreByOneOfManyAtOnce() throws Exception {
        printed();
        Panel panel = panel();
        UUID id = list().getFirst().id();
        CountDownLatch all = new CountDownLatch(4);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var tries = IntStream.range(0, 4).mapToObj(_ -> pool.submit(() -> InTerritory.call(town.id(), () -> {
                try {
                    batches.reprint(panel, id, (letters, day) -> {
                        all.countDown();
                        await(all);
                        return new byte[0];
                    }, new TestVisitor(officer));
                    return 1;
                } catch (Refusal refused) {
                    return 0;
                }
            }))).toList();
            int printed = 0;
            for (var one : tries) {
                printed += one.get();
            }
            assertThat(printed).isEqualTo(1);
        }
        assertThat(list()).hasSize(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One says yes and another no with the same code, on connections of their own, as on two nodes: nothing of it is in memory. */
    @Test
    void makeOneAnswerOfACodeThatIsUsedTwiceAtOnce() throws Exception {
        String code = printed().getFirst();
        CountDownLatch both = new CountDownLatch(2);
        List<Integer> statuses;
        try (var pool = Executors.newFixedThreadPool(2)) {
            var yes = pool.submit(() -> at(both, code, State.ACCEPTED));
            var no = pool.submit(() -> at(both, code, State.REFUSED));
            statuses = List.of(yes.get(), no.get());
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 422);
        State said = statuses.getFirst() == 200 ? State.ACCEPTED : State.REFUSED;
        assertThat(drawn("Centre").getFirst().state()).isEqualTo(said);
        assertThat(drawn("Centre")).as("the next is asked once, or not at all").hasSize(said == State.ACCEPTED ? 2 : 3);
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select count(*) from journal.entry where territory_id = ? and act = 'participation.panelAnsweredOwn'")
                .param(town.id()).query(Long.class).single())).isEqualTo(1L);
    }

    private int at(CountDownLatch both, String code, State state) {
        both.countDown();
        await(both);
        return answer(code, state).statusCode();
    }

    @Test
    void arePrintedOnceMoreByNobodyElse() {
        List<String> codes = printed();
        String path = DESK + "/lots/" + list().getFirst().id();
        Person other = anAdministrator(aTown());
        assertThat(post(town, path, "").statusCode()).isEqualTo(401);
        assertThat(post(aResident(town), path, "").statusCode()).isEqualTo(403);
        assertThat(post(aStaffMember(town, Role.FRONT_DESK, null), path, "").statusCode()).isEqualTo(404);
        assertThat(post(anAgent(town, voirie(town)), path, "").statusCode()).as("no head of it").isEqualTo(404);
        assertThat(post(other, path, "").statusCode()).isEqualTo(404);
        assertThat(post(officer, DESK + "/lots/" + UUID.randomUUID(), "").statusCode()).isEqualTo(422);
        assertThat(codes).allSatisfy(code -> assertThat(open(code)).isEqualTo(200));
    }
}
