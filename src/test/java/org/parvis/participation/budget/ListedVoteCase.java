package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Method;
import org.parvis.shared.InTerritory;
import org.parvis.testing.FormWithFiles;
import org.parvis.testing.Person;
import org.parvis.testing.PrintedLetters;
import org.parvis.web.TypedTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of votes by letter share: a budget whose voters are on a list, and the codes that their letters brought. */
abstract class ListedVoteCase extends BudgetCase {

    static final String SLUG = "un-budget-pour-tous";
    static final String DESK = "/bureau/budgets/" + SLUG;
    static final String LIST = DESK + "/liste";
    static final String CODE = BUDGET + "/code";
    static final String EXTEND = DESK + "/prolongation";
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    static final String THREE = """
            nom;adresse;email
            Awa Diop;1 rue Houdan, 92330 Sceaux;awa@habitants.example
            Jean Petit;2 rue Houdan, 92330 Sceaux;
            Zoé Martin;3 rue Houdan, 92330 Sceaux;
            """;

    @Autowired
    VoterLists lists;

    @Autowired
    JdbcClient jdbc;

    void draftByLetter(Instant opens, Instant closes) {
        in(town, () -> {
            BudgetDraft draft = new BudgetDraft(
                    "Un budget pour tous", "", "", BallotKind.APPROVAL, 1, 2, 3, 4, 3_000_000, Method.GREEDY, 1,
                    opens, closes, Duration.ofMinutes(1), 16);
            budgets.create(draft.with(VoterProof.LETTER), admin);
            for (int i = 1; i <= 3; i++) {
                budgets.save(SLUG, new BudgetProject("", "Projet " + i, "", i * 1_000_000L, ""), admin);
            }
        });
    }

    VoterLists.Imported bring(String csv) {
        return InTerritory.call(town.id(), () -> lists.bring(SLUG, csv.getBytes(StandardCharsets.UTF_8), admin));
    }

    /** Three people, their letters printed, the vote open. Gives the codes in their order. */
    List<String> openByLetter(Instant closes) {
        draftByLetter(Instant.now().minus(Duration.ofDays(1)), closes);
        bring(THREE);
        in(town, () -> budgets.freeze(SLUG, admin));
        return print(anAdministrator(town), LIST + "/lettres", "");
    }

    /** What a printed file has codes of. */
    List<String> print(Person officer, String path, String fields) {
        HttpResponse<byte[]> answer = bytes(officer, path, fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/pdf");
        return PrintedLetters.codes(PrintedLetters.text(answer.body()));
    }

    HttpResponse<String> typed(String code, String more) {
        return post(town, CODE, field("code", code) + more);
    }

    HttpResponse<String> upload(Person officer, String csv) {
        FormWithFiles form = new FormWithFiles().with("fichier", csv.getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(at(officer.territory(), LIST))
                .header("Cookie", "parvis=" + officer.cookie())
                .header("Content-Type", form.contentType())
                .header("Sec-Fetch-Site", "same-origin")
                .POST(form.publisher())
                .build());
    }

    /** As a field for a moment sends it. */
    static String time(Instant at) {
        return TypedTime.field(at, ZONE);
    }

    /** When the vote closes by now. */
    Instant closes() {
        return InTerritory.call(town.id(), () -> budgets.findPublished(SLUG).orElseThrow().vote().closesAt());
    }

    /** What puts the closing off, as whoever saw it on that moment types it. */
    static String fields(Instant before, Instant closes) {
        return field("avant", before.toString()) + "&" + field("cloture", time(closes)) + "&" + field("raison", "La salle a pris l’eau.") + "&" + field("autorite", "La maire");
    }

    /** Puts the closing off, to a whole minute; gives when it is then. */
    Instant extend(Person officer, Duration by) {
        Instant before = closes();
        Instant after = before.plus(by).truncatedTo(ChronoUnit.MINUTES);
        HttpResponse<String> done = post(officer, EXTEND, fields(before, after) + "&etape=confirmer");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        return after;
    }
}
