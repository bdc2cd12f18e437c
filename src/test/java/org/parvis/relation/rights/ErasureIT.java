package org.parvis.relation.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.LegalActs;
import org.parvis.casework.LegalClocks;
import org.parvis.casework.LegalNote;
import org.parvis.casework.law.LegalCode;
import org.parvis.casework.law.LegalParameter;
import org.parvis.casework.law.LegalParameter.Scope;
import org.parvis.casework.law.LegalParameter.Standing;
import org.parvis.casework.law.LegalParameters;
import org.parvis.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** Zéphyrine asks to be erased. */
class ErasureIT extends RightsCase {

    /** In what form somebody may still be there. */
    private static final List<String> TRACES = List.of("quenotte", "zéphyrine", "zephyrine", "639984477", "06 39 98 44 77");

    @Autowired
    private Erasures erasures;

    @Autowired
    private LegalActs law;

    @Autowired
    private LegalClocks clocks;

    @Autowired
    private LegalParameters parameters;

    private void decideOpen() {
        in(town, () -> acts.decide(open.caseId(), DecisionDraft.resolved("La rue est éclairée."), Actor.agent(UUID.randomUUID(), "Nadia B.")));
    }

    /** Columns of the whole database in which one of the traces stands, in this town. */
    private List<String> traces() {
        record Column(String table, String column, boolean isOfTerritory) {}
        List<Column> columns = jdbc.sql("""
                select c.table_schema || '.' || quote_ident(c.table_name) as place, quote_ident(c.column_name) as name,
                    exists (select from information_schema.columns t where t.table_schema = c.table_schema
                        and t.table_name = c.table_name and t.column_name = 'territory_id') as of_territory
                from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
                    and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'tsvector')
                """)
                .query((row, n) -> new Column(row.getString("place"), row.getString("name"), row.getBoolean("of_territory")))
                .list();
        assertThat(columns).hasSizeGreaterThan(150);
        List<String> found = new ArrayList<>();
        for (Column one : columns) {
            for (String trace : TRACES) {
                long rows = inside(() -> jdbc.sql("select count(*) from " + one.table() + " where " + one.column() + "::text ilike ?"
                                + (one.isOfTerritory() ? " and territory_id = '" + town.id() + "'" : ""))
                        .param("%" + trace + "%")
                        .query(Long.class)
                        .single());
                if (rows > 0) {
                    found.add(one.table() + "." + one.column() + " " + trace);
                }
            }
        }
        return found;
    }

    @Test
    void leavesNoTraceOnceNothingKeepsTheCases() {
        decideOpen();
        endLongAgo(ended.caseId());
        endLongAgo(open.caseId());
        assertThat(traces()).as("before").hasSizeGreaterThan(20);
        HttpResponse<String> erased = erase(jeanne, find(jeanne), "k1");
        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(303);
        assertThat(traces()).isEmpty();
        assertThat(count("select count(*) from casework.case where number is not null and closed_at is not null")).isEqualTo(2);
        assertThat(count("select count(*) from casework.decision")).isEqualTo(2);
        assertThat(count("select count(*) from files.document")).isZero();
        for (String gone : List.of("relation.bond", "relation.consent", "relation.received_brief", "relation.brief_step",
                "relation.social_reply", "relation.call", "casework.approval")) {
            assertThat(count("select count(*) from " + gone)).as(gone).isZero();
        }
        for (String kept : List.of("casework.checklist_step", "casework.watch")) {
            assertThat(count("select count(*) from " + kept)).as("says nothing of her: " + kept).isEqualTo(1);
        }
        assertThat(count("select count(*) from messaging.sms_refusal")).as("a hash with a term of its own").isEqualTo(1);
        assertThat(count("select count(*) from relation.person")).as("her neighbour").isEqualTo(1);
    }

    private void staysWithTheOpenCase() {
        for (String gone : List.of("relation.bond", "relation.consent", "relation.received_brief where case_id is null")) {
            assertThat(count("select count(*) from " + gone)).as(gone).isZero();
        }
        assertThat(count("select count(*) from relation.received_brief")).as("of a case that stays").isEqualTo(2);
        for (String kept : List.of("relation.social_reply", "relation.call", "casework.approval", "casework.checklist_step", "casework.watch")) {
            assertThat(count("select count(*) from " + kept)).as("with the case that stays: " + kept).isEqualTo(1);
        }
    }

    @Test
    void keepsWhatTheLawKeepsSaysSoAndErasesItLater() {
        String file = find(jeanne);
        Document preview = Jsoup.parse(get(jeanne, file + "/effacement").body());
        assertThat(preview.select("section:has(#reste)").text())
                .contains(open.number()).contains("attend une réponse")
                .contains(ended.number()).contains("peut être contestée");
        assertThat(count(HER_FILES)).as("a preview does nothing").isEqualTo(2);
        HttpResponse<String> erased = erase(jeanne, file, "k1");
        String receipt = erased.headers().firstValue("Location").orElseThrow().replace("/t/" + town.slug(), "");
        String said = get(jeanne, receipt).body();
        assertThat(said).contains(open.number()).contains(ended.number()).contains("Courriels reçus").doesNotContainIgnoringCase("quenotte");
        assertThat(count(HER_FILES)).isZero();
        assertThat(count("select count(*) from relation.interaction")).isZero();
        assertThat(count("select count(*) from relation.received_mail where case_id is null")).isZero();
        assertThat(count("select count(*) from relation.outgoing_letter where html <> ''")).as("of a case that stays").isEqualTo(1);
        assertThat(count("select count(*) from relation.letter where sender <> ''")).as("of no case").isZero();
        staysWithTheOpenCase();
        assertThat(count("select count(*) from casework.requester where email is not null")).as("they are to be answered").isEqualTo(2);
        assertThat(inside(erasures::finish)).as("still kept").isZero();
        endLongAgo(ended.caseId());
        assertThat(inside(erasures::finish)).isEqualTo(1);
        decideOpen();
        assertThat(inside(erasures::finish)).as("can be contested").isZero();
        endLongAgo(open.caseId());
        assertThat(inside(erasures::finish)).isEqualTo(1);
        assertThat(inside(erasures::finish)).as("again").isZero();
        assertThat(traces()).isEmpty();
        assertThat(get(jeanne, receipt).body()).contains("Effacé le");
    }

    private void appeal(LegalNote.Kind appeal) {
        in(town, () -> law.note(
                ended.caseId(), new LegalNote(appeal, clocks.today(), ""), Actor.agent(UUID.randomUUID(), "Nadia B.")));
    }

    @Test
    void keepsWhatIsBeforeACourt() {
        in(town, () -> parameters.change(
                new LegalParameter(
                        LegalCode.SILENCE, new Scope(cases.get(ended.caseId()).kind(), ""), "REJECTION", "CRPA L231-4", Standing.OWN,
                        LocalDate.of(2020, 1, 1), null, "", null, "Décidé par le service juridique"),
                karim));
        endLongAgo(ended.caseId());
        appeal(LegalNote.Kind.COURT_APPEAL);
        String file = find(jeanne);
        assertThat(Jsoup.parse(get(jeanne, file + "/effacement").body()).select("section:has(#reste)").text())
                .contains(ended.number()).contains("devant le juge");
        erase(jeanne, file, "k1");
        assertThat(inside(erasures::finish)).as("it is not judged").isZero();
        assertThat(count("select count(*) from casework.requester where email is not null")).isEqualTo(2);
    }

    @Test
    void asksForAReasonAndAConfirmationAndKeepsWhatWasTyped() {
        String file = find(jeanne);
        HttpResponse<String> refused = post(jeanne, file + "/effacement", "key=k&raison=" + encoded("Demande du 3 mars"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#confirmation\"").contains("Demande du 3 mars");
        assertThat(post(jeanne, file + "/effacement", "key=k&confirmation=oui").body()).contains("href=\"#raison\"");
        assertThat(count(HER_FILES)).isEqualTo(2);
    }

    @Test
    void isDoneOnceWhenItIsSentTwice() {
        String file = find(jeanne);
        HttpResponse<String> first = erase(jeanne, file, "k1");
        HttpResponse<String> second = erase(jeanne, file, "k1");
        assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
        assertThat(count("select count(*) from relation.erasure")).isEqualTo(1);
        assertThat(erase(jeanne, file, "k2").statusCode()).as("nobody is there any more").isEqualTo(404);
    }

    @RepeatedTest(4)
    void losesNoNoteAndKeepsNoneWhenAnAgentWritesMeanwhile() throws Exception {
        List<String> refused = Collections.synchronizedList(new ArrayList<>());
        Erasure.Order order = new Erasure.Order(zephyrine, List.of(), "Demande");
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String words = "Note " + i;
                Runnable act = i == 2
                        ? () -> in(town, () -> erasures.erase(order, karim))
                        : () -> note(words);
                all.add(CompletableFuture.runAsync(
                        () -> {
                            try {
                                act.run();
                            } catch (Refusal e) {
                                refused.add(e.messageKey());
                            }
                        },
                        threads));
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();
        }
        assertThat(refused).allMatch("relation.refused.unknown"::equals);
        assertThat(count(HER_FILES)).isZero();
        assertThat(count("select count(*) from relation.interaction")).isZero();
    }
}
