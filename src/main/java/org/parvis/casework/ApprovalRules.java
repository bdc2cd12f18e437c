package org.parvis.casework;

import java.util.EnumSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.identity.AccountDeleted;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Refusal;
import org.parvis.territory.PerVersion;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which answers of the territory in scope need approval. From memory. */
@Service
public class ApprovalRules {

    /** What answers whoever asked; to transmit a case or to join it to another decides nothing. */
    private static final Set<Outcome> ANSWERS = EnumSet.of(Outcome.RESOLVED, Outcome.DECLINED);

    private final ApprovalStore store;
    private final Territories territories;
    private final Journal journal;
    private final PerVersion<List<ApprovalRule>> rules;

    ApprovalRules(ApprovalStore store, Territories territories, Journal journal) {
        this.store = store;
        this.territories = territories;
        this.journal = journal;
        this.rules = new PerVersion<>(territories, store::listRules);
    }

    public List<ApprovalRule> list() {
        return rules.current();
    }

    /**
     * The one that counts for a case: that of its category, else that of its department, else that of a category which it
     * had before: an answer does not leave unread because what it is about was renamed.
     */
    public Optional<ApprovalRule> find(Case subject) {
        return of(List.of(subject.category() == null ? "" : subject.category()))
                .or(() -> list().stream()
                        .filter(rule -> subject.departmentId().equals(rule.departmentId()))
                        .findFirst())
                .or(() -> list().stream().anyMatch(rule -> rule.category() != null)
                        ? of(store.earlierCategories(subject.id()))
                        : Optional.empty());
    }

    private Optional<ApprovalRule> of(Collection<String> categories) {
        return list().stream()
                .filter(rule -> rule.category() != null && categories.contains(rule.category()))
                .findFirst();
    }

    boolean isNeeded(Case subject, Outcome outcome) {
        return answers(outcome) && find(subject).isPresent();
    }

    /** Whether it answers whoever asked. */
    static boolean answers(Outcome outcome) {
        return ANSWERS.contains(outcome);
    }

    @Transactional
    public void add(ApprovalRule rule, Visitor by) {
        if (!store.insert(rule)) {
            throw new Refusal("casework.refused.approvalRule");
        }
        journal.append(JournalEntry.by(by, "casework.approvalRuleSaved", "approvalRule", rule.id())
                .with("department", rule.departmentId() == null ? "" : rule.departmentId())
                .with("category", rule.category() == null ? "" : rule.category())
                .with("signedBy", rule.signing()));
        territories.contentsChanged();
    }

    /** What waits already still waits: for the heads. */
    @Transactional
    public void remove(UUID id, Visitor by) {
        if (!store.deleteRule(id)) {
            throw new Refusal("casework.refused.unknown");
        }
        journal.append(JournalEntry.by(by, "casework.approvalRuleRemoved", "approvalRule", id));
        territories.contentsChanged();
    }

    /** From a territory's file. */
    void replace(ApprovalRule rule) {
        store.deleteRule(rule.id());
        if (!store.insert(rule)) {
            throw new IllegalStateException("Somebody asked for the same answers to be approved at the desk: import again");
        }
        territories.contentsChanged();
    }

    /** No longer in the territory's file. */
    void removeAbsent(ApprovalRule rule) {
        store.deleteRule(rule.id());
        territories.contentsChanged();
    }

    /** What they approved is for the heads from now on. */
    @EventListener
    @Transactional
    public void on(AccountDeleted event) {
        if (store.forgetApprover(event.accountId())) {
            territories.contentsChanged();
        }
    }
}
