package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.testing.Person;
import org.parvis.testing.PrintedLetters;
import org.parvis.testing.TestDatabase;
import org.parvis.web.Dates;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Letters that were printed before a closing was put off say the former date: the desk and the page of their code tell what holds. */
class LettersOfExtendedVotesIT extends ListedVoteCase {

    @Autowired
    private VoterCodes voterCodes;

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').replaceAll("\\s+", " ");
    }

    private static String spoken(Instant at) {
        return plain(new Dates(Locale.FRENCH, ZONE).dateTime(at));
    }

    private static List<String> lines(HttpResponse<String> page) {
        return Jsoup.parse(plain(page.body())).select("[aria-labelledby=lettres] li").eachText();
    }

    @Test
    void sayTheClosingThatHoldsAsTheyArePrinted() {
        Instant first = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        List<String> codes = openByLetter(first);
        Person officer = anAdministrator(town);
        assertThat(lines(get(officer, LIST))).containsExactly("3 lettres imprimées disent que le vote ferme le " + spoken(first) + ".");
        String asked = plain(get(town, BUDGET + "/voter").body());
        assertThat(asked).contains("jusqu’au " + spoken(first)).doesNotContain("repoussée");
        Instant later = extend(officer, Duration.ofDays(3));
        String before = "3 lettres imprimées disent que le vote ferme le " + spoken(first) + ". ancienne date";
        assertThat(lines(get(officer, LIST))).containsExactly(before);
        assertThat(lines(get(officer, EXTEND))).containsExactly(before);
        HttpResponse<byte[]> again = bytes(officer, LIST + "/lettre", "inscrit=2");
        assertThat(plain(PrintedLetters.text(again.body()))).contains(spoken(later)).doesNotContain(spoken(first));
        assertThat(lines(get(officer, LIST))).containsExactly(
                "2 lettres imprimées disent que le vote ferme le " + spoken(first) + ". ancienne date", "Une lettre imprimée dit que le vote ferme le " + spoken(later) + ".");

        String plainly = "La clôture a été repoussée : vous pouvez voter jusqu’au " + spoken(later) + ".";
        assertThat(plain(get(town, BUDGET + "/voter").body())).contains(plainly, "Elle était d’abord annoncée pour le " + spoken(first), "son code reste bon");
        assertThat(plain(get(town, BUDGET + "/voter?lang=en").body())).contains("The closing was put off", "its code is still good");
        assertThat(plain(typed(codes.getFirst(), "").body())).contains(plainly);
        code(typed(codes.getFirst(), "&voter=oui&atteste=oui&projet=P2"));
    }

    /** A version before did not note what letters say. */
    @Test
    void sayNothingWhereNobodyNotedIt() {
        openByLetter(Instant.now().plusSeconds(7200));
        Person officer = anAdministrator(town);
        JdbcClient.create(new DriverManagerDataSource(TestDatabase.superuserUrl()))
                .sql("update participation.listed_voter set letter_closes_at = null where territory_id = ?").param(town.id()).update();
        assertThat(lines(get(officer, LIST))).as("there was one closing").containsExactly("3 lettres imprimées disent que le vote ferme le " + spoken(closes()) + ".");
        extend(officer, Duration.ofDays(1));
        assertThat(lines(get(officer, LIST)).getFirst()).contains("sans que la date").doesNotContain("ancienne date");
    }

    /** The file was made, and the closing put off before its codes were good: nobody gets a letter that is wrong as it is printed. */
    @Test
    void areMadeAnewWhereTheClosingIsPutOffMeanwhile() {
        draftByLetter(Instant.now().minus(Duration.ofDays(1)), Instant.now().plusSeconds(7200));
        bring(THREE);
        in(town, () -> budgets.freeze(SLUG, admin));
        Person officer = anAdministrator(town);
        VotedBudget voted = InTerritory.call(town.id(), () -> budgets.findPublished(SLUG).orElseThrow());
        String refused = InTerritory.call(town.id(), () -> {
            try {
                voterCodes.print(
                        voted,
                        _ -> {
                            extend(officer, Duration.ofDays(1));
                            return new byte[0];
                        },
                        admin);
                return "";
            } catch (Refusal refusal) {
                return refusal.messageKey();
            }
        });
        assertThat(refused).isEqualTo("budget.letters.refused.putOff");
        assertThat(lines(get(officer, LIST))).isEmpty();
        assertThat(print(officer, LIST + "/lettres", "")).hasSize(3);
    }
}
