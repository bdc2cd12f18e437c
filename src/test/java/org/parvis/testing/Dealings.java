package org.parvis.testing;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.ApprovalRule;
import org.parvis.casework.ApprovalRules;
import org.parvis.casework.Approvals;
import org.parvis.casework.Case;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Sharing;
import org.parvis.casework.Team;
import org.parvis.casework.Teams;
import org.parvis.casework.Watches;
import org.parvis.identity.TestPeople;
import org.parvis.messaging.ReceivedSms;
import org.parvis.messaging.SmsRefusals;
import org.parvis.relation.Proof;
import org.parvis.relation.TestVisitor;
import org.parvis.relation.bond.Bond;
import org.parvis.relation.bond.BondRole;
import org.parvis.relation.bond.Bonds;
import org.parvis.relation.bond.NewBond;
import org.parvis.relation.consent.Consents;
import org.parvis.relation.consent.Purpose;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What gathers about somebody and their open case besides what they asked: one of each. */
@Component
public class Dealings {

    private final Bonds bonds;
    private final Consents consents;
    private final SmsRefusals refusals;
    private final Watches watches;
    private final ApprovalRules rules;
    private final Approvals approvals;
    private final Cases cases;
    private final Teams teams;
    private final TestPeople people;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Dealings(
            Bonds bonds,
            Consents consents,
            SmsRefusals refusals,
            Watches watches,
            ApprovalRules rules,
            Approvals approvals,
            Cases cases,
            Teams teams,
            TestPeople people,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.bonds = bonds;
        this.consents = consents;
        this.refusals = refusals;
        this.watches = watches;
        this.rules = rules;
        this.approvals = approvals;
        this.cases = cases;
        this.teams = teams;
        this.people = people;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /**
     * @param other whom the person acts for
     * @param caseId open, of a department of the town
     * @param phone the person's, in international form
     * @param words that stand in all that is said of the case
     */
    public record About(Territory town, UUID person, UUID other, UUID caseId, String phone, String words) {}

    /** The ids of what has a page of its own. */
    public record Laid(UUID sms, UUID mention, UUID call) {}

    /** Lays one row of each. */
    public Laid lay(About about) {
        return InTerritory.call(about.town().id(), () -> {
            Case subject = cases.get(about.caseId());
            withThePerson(about);
            watch(about, subject);
            draft(about, subject);
            step(subject);
            team(about, subject);
            UUID sms = sms(about);
            UUID mention = mention(about);
            return new Laid(sms, mention, call(subject));
        });
    }

    private void withThePerson(About about) {
        Visitor desk = new TestVisitor(people.create(about.town(), Role.FRONT_DESK, null));
        LocalDate until = LocalDate.now().plusYears(1);
        bonds.add(
                new NewBond(
                        about.person(), about.other(), BondRole.MANDATARY,
                        new Bond.Terms("Les démarches de la crèche", null, until, Proof.SEEN)),
                desk);
        consents.note(about.person(), new Consents.Word(Purpose.NEWSLETTER, true, CaseChannel.COUNTER, "Formulaire du 3 mars"), desk);
        PhoneNumber number = PhoneNumber.find(about.phone()).orElseThrow();
        transaction.executeWithoutResult(_ -> refusals.heed(number, ReceivedSms.Wish.STOP));
        jdbc.sql("""
                insert into relation.received_brief (territory_id, id, channel, fingerprint, sender, words, state, why, received_at)
                values (?, ?, 'SMS', 'stop', ?, 'STOP', 'FILED', 'STOP', now())
                """).params(about.town().id(), Ids.next(), about.phone()).update();
    }

    private void watch(About about, Case subject) {
        watches.start(subject.id(), people.create(about.town(), Role.AGENT, subject.departmentId()).id());
    }

    /** An answer that waits for the head; the rule goes again, so that other answers leave at once. */
    private void draft(About about, Case subject) {
        people.create(about.town(), Role.HEAD, subject.departmentId());
        UUID author = people.create(about.town(), Role.AGENT, subject.departmentId()).id();
        ApprovalRule rule = new ApprovalRule(Ids.next(), subject.departmentId(), null, null, ApprovalRule.Signing.AUTHOR);
        rules.add(rule, Visitor.NOBODY);
        approvals.decide(
                subject.id(), DecisionDraft.resolved(about.words() + " : brouillon que personne n’a validé."),
                Actor.agent(author, "Inès Robin"));
        rules.remove(rule.id(), Visitor.NOBODY);
    }

    private void step(Case subject) {
        jdbc.sql("""
                insert into casework.checklist_step (territory_id, case_id, ordinal, label, is_required, ticked_at, ticked_by, ticked_name)
                values (?, ?, 1, 'Plan reçu', true, now(), ?, 'Inès Robin')
                """).params(InTerritory.current(), subject.id(), UUID.randomUUID()).update();
    }

    private void team(About about, Case subject) {
        UUID member = people.create(about.town(), Role.AGENT, subject.departmentId()).id();
        UUID id = Ids.next();
        teams.create(
                new Team(id, subject.departmentId(), "e-" + id, "Équipe de nuit", Sharing.BY_HAND, Set.of(member)),
                Visitor.NOBODY);
    }

    private UUID sms(About about) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into relation.received_brief (territory_id, id, channel, fingerprint, sender, words, state, why, case_id, received_at)
                values (?, ?, 'SMS', 'answer', ?, ?, 'JOINED', 'ANSWERED', ?, now())
                """)
                .params(about.town().id(), id, about.phone(), about.words() + " par SMS", about.caseId())
                .update();
        return id;
    }

    private UUID mention(About about) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into relation.received_brief (territory_id, id, channel, fingerprint, sender, sender_name, words, link, server, post,
                    audience, state, why, case_id, received_at)
                values (?, ?, 'SOCIAL', 'post', 'quelquun@social.example', ?, ?, 'https://social.example/1', 'social.example', '1', 'DIRECT', 'JOINED',
                    'HAND', ?, now())
                """)
                .params(about.town().id(), id, about.words(), about.words() + " en public", about.caseId())
                .update();
        jdbc.sql("""
                insert into relation.brief_step (territory_id, id, brief_id, at, who, act, detail)
                values (?, ?, ?, now(), 'Inès Robin', 'moved', 'Q-2026-000001')
                """).params(about.town().id(), Ids.next(), id).update();
        jdbc.sql("""
                insert into relation.social_reply (territory_id, id, brief_id, words, audience, state, post, link, written_by,
                    written_by_name, written_at)
                values (?, ?, ?, ?, 'DIRECT', 'SENT', '2', 'https://social.example/2', ?, 'Inès Robin', now())
                """)
                .params(about.town().id(), Ids.next(), id, "Merci " + about.words(), UUID.randomUUID())
                .update();
        return id;
    }

    private UUID call(Case subject) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into relation.call (territory_id, id, case_id, number, department_id, what, dedup_key, created_at)
                values (?, ?, ?, ?, ?, 'ANSWERED', 'call', now())
                """)
                .params(InTerritory.current(), id, subject.id(), subject.number(), subject.departmentId())
                .update();
        return id;
    }
}
