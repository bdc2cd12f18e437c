package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalQuery;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryFileRefused;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who asked is forgotten long after their case has ended; the case stays. */
class ContactRetentionIT extends CaseworkIT {

    private static final Requester AWA = new Requester("Awa Diop", "awa@exemple.fr", "01 02 03 04 05", "fr");

    @Autowired
    private ContactRetention retention;

    @Autowired
    private RequesterStore requesters;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;

    @BeforeEach
    void build() {
        town = aTown();
    }

    @Test
    void erasesNameAndAddressesOnceTheTimeIsOver() {
        Case ended = aClosedCase(town);
        Instant closed = Instant.now();
        assertThat(forgetAt(town, months(closed, 24).minus(Duration.ofHours(1)))).isZero();
        assertThat(who(ended)).isEqualTo(AWA);
        assertThat(forgetAt(town, months(closed, 24).plus(Duration.ofHours(1)))).isEqualTo(1);
        assertThat(who(ended)).isEqualTo(Requester.ANONYMOUS);
        Case kept = inside(town, () -> cases.get(ended.id()));
        assertThat(kept.status()).isEqualTo(CaseStatus.RESOLVED);
        assertThat(kept.title()).isEqualTo(ended.title());
    }

    @Test
    void writesEachErasureDownOnceHoweverOftenItRuns() {
        Case ended = aClosedCase(town);
        Instant late = months(Instant.now(), 25);
        assertThat(forgetAt(town, late)).isEqualTo(1);
        assertThat(forgetAt(town, late.plus(Duration.ofDays(1)))).isZero();
        assertThat(inside(town, () -> journal.list(JournalQuery.ofSubject(ended.number()))))
                .extracting(row -> row.entry().act())
                .containsExactly("casework.contactForgotten");
    }

    @Test
    void keepsSomeKindsShorterAndOthersLonger() {
        Case brief = aClosedCase(town, "bref");
        Case usual = aClosedCase(town, "eclairage");
        Case lasting = aClosedCase(town, "long");
        Instant closed = Instant.now();
        assertThat(forgetAt(town, months(closed, 6).plus(Duration.ofDays(4)))).isEqualTo(1);
        assertThat(who(brief)).isEqualTo(Requester.ANONYMOUS);
        assertThat(who(usual)).isEqualTo(AWA);
        assertThat(forgetAt(town, months(closed, 24).plus(Duration.ofDays(4)))).isEqualTo(1);
        assertThat(who(lasting)).isEqualTo(AWA);
        assertThat(forgetAt(town, months(closed, 60).plus(Duration.ofDays(4)))).isEqualTo(1);
    }

    @Test
    void leavesOpenAndReopenedCasesAlone() {
        UUID open = inside(town, () -> cases.open(aCase().from(AWA).sentTo("voirie")).id());
        Case reopened = aClosedCase(town);
        in(town, () -> acts.reopen(reopened.id(), "Toujours éteint", Actor.requester()));
        assertThat(forgetAt(town, months(Instant.now(), 60))).isZero();
        assertThat(inside(town, () -> requesters.find(open))).contains(AWA);
        assertThat(who(reopened)).isEqualTo(AWA);
    }

    @Test
    void lastsAsLongAsTheTerritorysFileSays() {
        Territory quick = aTown("retention: {contacts: 6}\n");
        assertThat(inside(town, retention::months)).isEqualTo(24);
        assertThat(inside(quick, retention::months)).isEqualTo(6);
        Case ended = aClosedCase(quick);
        Case elsewhere = aClosedCase(town);
        assertThat(forgetAt(quick, months(Instant.now(), 7))).isEqualTo(1);
        assertThat(inside(quick, () -> requesters.find(ended.id()))).contains(Requester.ANONYMOUS);
        assertThat(who(elsewhere)).as("of another territory").isEqualTo(AWA);
        assertThat(get(quick, "/vie-privee").body()).contains("6\u00a0mois après sa clôture");
        assertThat(get(town, "/vie-privee").body()).contains("24\u00a0mois après sa clôture");
    }

    @Test
    void refusesALengthThatIsNone() {
        for (String wrong : List.of(
                "{contacts: 0}", "{contacts: 121}", "{contacts: deux}", "{dossiers: 6}", "{contacts: 6, dossiers: 6}", "24")) {
            assertThatExceptionOfType(TerritoryFileRefused.class)
                    .as(wrong)
                    .isThrownBy(() -> aTown("retention: " + wrong + "\n"));
        }
    }

    @Test
    void goesThroughAllOfThemInParts() {
        Case ended = aClosedCase(town);
        copy(ended, 1_200);
        assertThat(forgetAt(town, months(Instant.now(), 25))).isEqualTo(1_201);
    }

    @Test
    void tellsAgentsThatItWasErased() {
        Case ended = aClosedCase(town);
        Person nadia = anAgent(town, department(town, "voirie"));
        String path = "/bureau/dossiers/" + ended.number() + "/coordonnees";
        assertThat(post(nadia, path, "").body()).contains("awa@exemple.fr");
        forgetAt(town, months(Instant.now(), 25));
        assertThat(post(nadia, path, "").body()).contains("Ses coordonnées ont été effacées").doesNotContain("awa@exemple.fr");
    }

    private void copy(Case subject, int times) {
        in(town, () -> {
            jdbc.sql("""
                    insert into casework.case (territory_id, id, number, kind, subject_id, title, visibility, channel, status,
                        department_id, decision_id, why_here, opened_at, moved_at, closed_at, queue_at)
                    select c.territory_id, gen_random_uuid(), 'T-2025-' || lpad(i::text, 6, '0'), c.kind, gen_random_uuid(),
                        c.title, c.visibility, c.channel, c.status, c.department_id, c.decision_id, c.why_here, c.opened_at,
                        c.moved_at, c.closed_at, c.queue_at
                    from casework.case c, generate_series(1, ?) i
                    where c.territory_id = ? and c.id = ?
                    """)
                    .params(times, InTerritory.current(), subject.id())
                    .update();
            jdbc.sql("""
                    insert into casework.requester (territory_id, case_id, email, code_hash)
                    select c.territory_id, c.id, 'awa@exemple.fr', ''
                    from casework.case c
                    where c.territory_id = ? and c.id <> ?
                    """)
                    .params(InTerritory.current(), subject.id())
                    .update();
        });
    }

    private Case aClosedCase(Territory where) {
        return aClosedCase(where, "eclairage");
    }

    private Case aClosedCase(Territory where, String category) {
        return inside(where, () -> {
            UUID id = cases.open(aCase().with(Map.of("category", category)).from(AWA).sentTo("voirie")).id();
            return acts.decide(id, DecisionDraft.resolved("Luminaire remplacé le 3."), NADIA);
        });
    }

    private Requester who(Case subject) {
        return inside(town, () -> requesters.find(subject.id())).orElseThrow();
    }

    private int forgetAt(Territory where, Instant now) {
        return inside(where, () -> retention.forget(now));
    }

    private static Instant months(Instant from, int months) {
        return from.atZone(ZoneId.of("Europe/Paris")).plusMonths(months).toInstant();
    }
}
