package org.parvis.participation.kin;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.OnBehalf;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.participation.Voice;
import org.parvis.participation.Voices;
import org.parvis.relation.bond.Mandates;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an idea that was proposed in the name of an organisation over to another mandatary of it: they become an author of it, as by an
 * invitation that they accept, since an agent has seen their mandate and their address; whoever spoke before is one no more.
 */
@Service
@Transactional
public class VoiceGiving {

    private final Voices voices;
    private final Mandates mandates;
    private final AuthorStore authors;
    private final Proposals proposals;
    private final AuthorNews news;
    private final Words words;
    private final Journal journal;
    private final Clock clock;

    VoiceGiving(
            Voices voices, Mandates mandates, AuthorStore authors, Proposals proposals, AuthorNews news, Words words, Journal journal, Clock clock) {
        this.voices = voices;
        this.mandates = mandates;
        this.authors = authors;
        this.proposals = proposals;
        this.news = news;
        this.words = words;
        this.journal = journal;
        this.clock = clock;
    }

    /** Who else may speak for the organisation today. */
    @Transactional(readOnly = true)
    public List<Mandates.Holder> others(Voice voice) {
        return mandates.holders(voice.of().organisationId()).stream().filter(one -> !one.mandate().person().equals(voice.of().personId())).toList();
    }

    /**
     * Gives it over.
     *
     * @param author who speaks for the organisation in it now
     * @param person the file of the other mandatary
     * @throws Refusal where nobody speaks so, the other has no mandate in force, speaks in it already or has refused to be an author of it
     */
    public void give(Proposal proposal, UUID author, UUID person, Visitor by) {
        Proposal held = proposals.hold(proposal.id());
        Voice before = voices.list(held.id()).stream()
                .filter(one -> one.author().equals(author))
                .findFirst()
                .orElseThrow(() -> new Refusal("kin.refused.noVoice"));
        Mandates.Holder to = others(before).stream()
                .filter(one -> one.mandate().person().equals(person))
                .findFirst()
                .orElseThrow(() -> new Refusal("kin.refused.noMandatary"));
        Author next = author(held, to);
        if (voices.list(held.id()).stream().anyMatch(one -> one.author().equals(next.id()))) {
            throw new Refusal("kin.refused.speaks");
        }
        voices.give(held.id(), before, next.id(), OnBehalf.by(to.mandate()), now());
        news.tellAuthors(held, "kin.told.given", before.organisation(), held.title());
        authors.find(before.author()).filter(Author::isCurrent).ifPresent(one -> authors.leave(one.id(), now()));
        authors.showNames(List.of(held.id()));
        news.mail(next, held, words.text(next.language(), "kin.told.yours", held.title(), before.organisation()), news.link(next, held));
        journal.append(JournalEntry.by(by, "participation.voiceGiven", "proposal", held.number()).with("organisation", before.organisation()));
    }

    private Author author(Proposal proposal, Mandates.Holder to) {
        String email = to.email().small();
        return authors.listOf(Set.of(email)).stream()
                .filter(one -> one.proposalId().equals(proposal.id()) && one.isCurrent())
                .findFirst()
                .orElseGet(() -> {
                    UUID id = Ids.next();
                    if (!authors.invite(id, proposal.id(), email, to.language(), now())) {
                        throw new Refusal("kin.refused.invited");
                    }
                    authors.accept(id, "", now());
                    return authors.find(id).orElseThrow();
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
