package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.testing.Person;
import org.parvis.web.Dates;

/** Officers who put one closing off at the same moment, each for another day, put it off once: the others read which day it is. */
class ExtensionsAtOnceIT extends ListedVoteCase {

    private static final int OFFICERS = 6;

    private String extensions() {
        return get(town, BUDGET + "/preuves/extensions.json").body();
    }

    @Test
    void areOne() throws Exception {
        Instant first = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        open(BallotKind.APPROVAL, first);
        List<Person> officers = IntStream.range(0, OFFICERS).mapToObj(_ -> anAdministrator(town)).toList();
        CyclicBarrier together = new CyclicBarrier(OFFICERS);
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(OFFICERS)) {
            List<Callable<HttpResponse<String>>> acts = IntStream.range(0, OFFICERS)
                    .<Callable<HttpResponse<String>>>mapToObj(i -> () -> {
                        together.await();
                        return post(officers.get(i), EXTEND, fields(first, first.plus(Duration.ofDays(1L + i))) + "&etape=confirmer");
                    })
                    .toList();
            for (Future<HttpResponse<String>> answer : threads.invokeAll(acts)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 303).hasSize(1);
        Instant now = closes();
        assertThat(Duration.between(first, now).toDays()).isBetween(1L, (long) OFFICERS);
        String spoken = new Dates(Locale.FRENCH, ZONE).dateTime(now);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 303).hasSize(OFFICERS - 1).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("vient d’être repoussée");
            assertThat(answer.body()).as("the closing that holds").contains("<dd>" + spoken + "</dd>");
            assertThat(Jsoup.parse(answer.body()).select("[name=avant]").val()).isEqualTo(now.toString());
        });
        assertThat(extensions().split("\"closes\"", -1)).as("one extension").hasSize(2);
    }
}
