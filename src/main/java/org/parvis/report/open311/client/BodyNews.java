package org.parvis.report.open311.client;

import java.util.List;
import java.util.Optional;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Signatory;
import org.parvis.report.masking.PersonalDataMask;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a body says on the case, once: messages as they come, and the end. */
@Component
class BodyNews {

    private final Cases cases;
    private final CaseActs acts;
    private final CaseWriting writing;
    private final ForwardingStore store;
    private final ForeignServers servers;
    private final Territories territories;
    private final Words words;

    BodyNews(Cases cases, CaseActs acts, CaseWriting writing, ForwardingStore store, ForeignServers servers, Territories territories, Words words) {
        this.cases = cases;
        this.acts = acts;
        this.writing = writing;
        this.store = store;
        this.servers = servers;
        this.territories = territories;
        this.words = words;
    }

    /** True when there is nothing more to follow. */
    @Transactional
    public boolean write(Forwarding forwarding, News news) {
        Case subject = cases.get(forwarding.caseId());
        if (subject.status() != CaseStatus.FORWARDED) {
            return over(forwarding);
        }
        List<News.Update> fresh = news.updates().stream()
                .filter(update -> store.claimUpdate(forwarding.id(), update.id()))
                .toList();
        Optional<News.Update> end = fresh.stream().filter(u -> u.isSolved() || u.isGivenBack()).reduce((_, last) -> last);
        fresh.stream().filter(update -> !update.equals(end.orElse(null))).forEach(u -> say(forwarding, u.description()));
        if (news.updates().isEmpty() && !news.isClosed()) {
            sayNotes(forwarding, news);
        }
        if (end.isPresent() && end.get().isGivenBack()) {
            acts.takeBack(subject.id(), reason(forwarding, end.get().description(), "open311.body.givenBack"), actor(forwarding));
            return over(forwarding);
        }
        if (end.isPresent() || news.isClosed()) {
            String said = end.map(News.Update::description).or(news::notes).orElse("");
            resolve(forwarding, reason(forwarding, said, "open311.body.solved"));
            return over(forwarding);
        }
        return false;
    }

    /** The report could not be handed over, or cannot be followed: it comes back to a queue, with what went wrong. */
    @Transactional
    public void giveBack(Forwarding forwarding, String problem) {
        store.end(forwarding.id(), Forwarding.State.FAILED, problem);
        Case subject = cases.get(forwarding.caseId());
        String body = servers.name(forwarding.bodyId());
        writing.addNote(subject.id(), text("open311.body.failed", body, problem), Actor.system());
        if (subject.status() == CaseStatus.FORWARDED) {
            acts.takeBack(subject.id(), text("open311.body.unreachable", body), Actor.system());
        }
    }

    private void say(Forwarding forwarding, String said) {
        if (!said.isBlank()) {
            writing.addPublicMessage(forwarding.caseId(), PersonalDataMask.mask(said), actor(forwarding));
        }
    }

    private void sayNotes(Forwarding forwarding, News news) {
        String notes = news.notes().orElse("");
        if (!notes.equals(forwarding.lastNotes() == null ? "" : forwarding.lastNotes())) {
            say(forwarding, notes);
            store.notes(forwarding.id(), notes);
        }
    }

    private void resolve(Forwarding forwarding, String fact) {
        Signatory signatory = new Signatory(servers.name(forwarding.bodyId()), text("open311.signatory"));
        acts.decide(
                forwarding.caseId(), DecisionDraft.resolved(fact).signedBy(signatory), actor(forwarding));
    }

    private String reason(Forwarding forwarding, String said, String otherwise) {
        String shown = PersonalDataMask.mask(said).strip();
        return shown.length() >= DecisionDraft.SHORTEST_FACT
                ? shown
                : text(otherwise, servers.name(forwarding.bodyId()));
    }

    private boolean over(Forwarding forwarding) {
        store.end(forwarding.id(), Forwarding.State.OVER, null);
        return true;
    }

    private Actor actor(Forwarding forwarding) {
        return Actor.outsideBody(servers.name(forwarding.bodyId()));
    }

    private String text(String key, Object... arguments) {
        return words.text(territories.current().language(), key, arguments);
    }
}
