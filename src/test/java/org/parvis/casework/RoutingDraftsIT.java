package org.parvis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.routing.RoutingDraft;
import org.parvis.casework.routing.RoutingRules;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One person's draft in two windows at the same moment. */
class RoutingDraftsIT extends CaseworkIT {

    private static final String RULES = """
            routing:
              default: accueil
              rules:
                - { label: La lumière, when: { category: eclairage }, to: voirie }
            """;
    private static final UUID NADIAS = Objects.requireNonNull(NADIA.accountId());

    @Autowired
    private RoutingDrafts drafts;

    @Autowired
    private Routing routing;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private String seen;

    @BeforeEach
    void beginADraft() {
        town = aTown(RULES);
        in(town, () -> drafts.change(NADIAS, draft().stamp(), rules -> rules.without(1)));
        seen = draft().stamp();
    }

    @Test
    void putsNothingInForceThatAnotherWindowChanges() {
        int version = inForce().version();
        refusesWhile(
                () -> drafts.change(NADIAS, seen, rules -> rules.otherwiseTo("parcs")),
                () -> drafts.save(NADIA, seen, ""));
        assertThat(inForce().version()).isEqualTo(version);
        assertThat(draft().rules().otherwise()).isEqualTo("parcs");
    }

    @Test
    void givesUpNothingThatAnotherWindowChanges() {
        refusesWhile(
                () -> drafts.change(NADIAS, seen, rules -> rules.otherwiseTo("parcs")),
                () -> drafts.discard(NADIAS, seen));
        assertThat(draft().rules().otherwise()).isEqualTo("parcs");
    }

    @Test
    void bringsNothingBackThatAnotherWindowGivesUp() {
        refusesWhile(
                () -> drafts.discard(NADIAS, seen),
                () -> drafts.change(NADIAS, seen, rules -> rules.otherwiseTo("parcs")));
        assertThat(draft().isBegun()).isFalse();
    }

    /** The second acts upon what it saw, while the first has acted and not committed. */
    private void refusesWhile(Runnable first, Runnable second) {
        try (ExecutorService window = Executors.newSingleThreadExecutor()) {
            Future<?> answer = inside(town, () -> Objects.requireNonNull(transaction.execute(_ -> {
                first.run();
                Future<?> begun = window.submit(() -> in(town, second));
                await().pollInSameThread().until(this::somebodyWaitsForADraft);
                return begun;
            })));
            assertThatThrownBy(answer::get).hasCauseInstanceOf(RulesMoved.class);
        }
    }

    private boolean somebodyWaitsForADraft() {
        return jdbc.sql("""
                select exists (
                    select 1 from pg_locks
                    where locktype = 'tuple' and relation = 'casework.routing_draft'::regclass)
                """)
                .query(Boolean.class)
                .single();
    }

    private RoutingDraft draft() {
        return inside(town, () -> drafts.of(NADIAS));
    }

    private RoutingRules inForce() {
        return inside(town, routing::current);
    }
}
