package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.testing.Person;
import org.springframework.test.context.bean.override.convention.TestBean;

/** A node whose clock is wrong by an hour: the database's decides when a vote is open, and when its closing was put off. */
class TurnedClockIT extends ChangedVoteCase {

    /** Set while a test runs. */
    private static volatile Duration turned = Duration.ZERO;

    @TestBean
    private Clock clock = clock();

    static Clock clock() {
        return new Clock() {

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return InstantSource.system().withZone(zone);
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(turned);
            }
        };
    }

    @AfterEach
    void turnBack() {
        turned = Duration.ZERO;
    }

    @ParameterizedTest
    @ValueSource(longs = {-60, 60})
    void doesNotDecide(long minutes) {
        Instant first = Instant.now().plus(Duration.ofMinutes(30)).truncatedTo(ChronoUnit.MINUTES);
        open(BallotKind.APPROVAL, first);
        Person officer = anAdministrator(town);
        String lea = link(LEA, Locale.FRENCH);
        turned = Duration.ofMinutes(minutes);
        assertThat(Duration.between(Instant.now(), clock.instant()).abs()).isGreaterThan(Duration.ofMinutes(50));
        code(vote(lea, "projet=P1"));
        assertThat(plain(get(officer, EXTEND))).as("open, whatever the node's clock says").contains("Nouvelle clôture");
        Instant begun = Instant.now();
        Instant later = extend(officer, Duration.ofMinutes(10));
        assertThat(closes()).isEqualTo(later);
        String told = get(town, BUDGET + "/preuves/extensions.json").body();
        String at = told.replaceAll("(?s).*\"at\":\"([^\"]+)\".*", "$1");
        assertThat(Instant.parse(at)).as("by the database's clock").isBetween(begun.minusSeconds(60), Instant.now().plusSeconds(60));
        assertThat(tell()).isEqualTo(1);
        assertThat(toldOf(LEA, "est repoussée")).isEqualTo(1);
        code(vote(lea, "projet=P2"));
        superuser().sql("update ballot.vote set closes_at = clock_timestamp() where territory_id = ?").param(town.id()).update();
        HttpResponse<String> late = post(officer, EXTEND, fields(closes(), closes().plus(Duration.ofDays(1))) + "&etape=confirmer");
        assertThat(late.statusCode()).as("over, whatever the node's clock says").isEqualTo(422);
        assertThat(vote(lea, "projet=P3").statusCode()).isEqualTo(422);
        in(town, keeping::end);
        assertThat(Jsoup.parse(plain(get(town, BUDGET))).text()).contains("Un bulletin compté");
    }

    /** The budget's own page and lists go by the same clock. */
    @Test
    void doesNotCloseAnything() {
        open(BallotKind.APPROVAL, Instant.now().plus(Duration.ofMinutes(30)));
        turned = Duration.ofMinutes(60);
        in(town, keeping::end);
        assertThat(plain(get(town, BUDGET))).contains("Voter", "jusqu’au");
    }
}
