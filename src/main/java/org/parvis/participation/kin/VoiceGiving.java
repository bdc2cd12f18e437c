package org.parvis.participation.kin;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.OnBehalf;
import org.parvis.participation.Processes;
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
 * invitation that they accept, since an agent has seen their mandate and their address; whoever spoke before is one no more, unless
 * something of it is theirs besides.
 */
@Service
@Transactional
public class VoiceGiving {

    private final Voices voices;
    private final Mandates mandates;
    private final AuthorStore authors;
    private final Proposals proposals;
    private final IdeaAuthors ideaAuthors;
    private final Processes processes;
    private final AuthorNews news;
    private final Words words;
    private final Journal journal;
    private final Clock clock;

    VoiceGiving(
            Voices voices,
            Mandates mandates,
            AuthorStore authors,
            Proposals proposals,
            IdeaAuthors ideaAuthors,
            Processes processes,
            AuthorNews news,
            Words words,
            Journal journal,
            Clock clock) {
        this.ideaAuthors = ideaAuthors;
        this.processes = processes;
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

    /** Authors who wrote with whoever speaks in an idea: they speak for nobody, and nothing that it was made of is theirs alone. */
    @Transactional(readOnly = true)
    public List<Author> companions(Proposal proposal) {
        Set<UUID> speaking = voices.list(proposal.id()).stream().map(Voice::author).collect(Collectors.toSet());
        return speaking.isEmpty()
                ? List.of()
                : authors.list(proposal.id()).stream()
                        .filter(one -> one.isCurrent() && !speaking.contains(one.id()) && voices.isBound(one.id()))
                        .toList();
    }

    /**
     * What an agent wants to give over.
     *
     * @param author who speaks for the organisation in it now
     * @param organisation its file, as the idea has it
     * @param person the file of the other mandatary
     * @param ending which {@link #companions} are authors of it no more either
     */
    public record Giving(UUID author, UUID organisation, UUID person, Set<UUID> ending) {

        public Giving {
            ending = Set.copyOf(ending);
        }

        boolean is(Voice voice) {
            return voice.author().equals(author) && voice.of().organisationId().equals(organisation);
        }
    }

    /**
     * Gives it over. Called with {@link Consents#finish} behind it, as when somebody leaves.
     *
     * @throws Refusal where nobody speaks so, the other has no mandate in force, speaks so already, has refused to be an author of it, or
     *     it is the agent's own idea, or would be
     */
    public void give(Proposal proposal, Giving wanted, Visitor by) {
        Proposal held = proposals.hold(proposal.id());
        List<Voice> all = voices.list(held.id());
        Voice before = all.stream()
                .filter(wanted::is)
                .findFirst()
                .orElseThrow(() -> new Refusal("kin.refused.noVoice"));
        Mandates.Holder to = others(before).stream()
                .filter(one -> one.mandate().person().equals(wanted.person()))
                .findFirst()
                .orElseThrow(() -> new Refusal("kin.refused.noMandatary"));
        Author next = author(held, to);
        if (ideaAuthors.include(held, by)) {
            throw new Refusal("moderation.refused.own");
        }
        if (all.stream().anyMatch(one -> one.author().equals(next.id()) && one.of().organisationId().equals(wanted.organisation()))) {
            throw new Refusal("kin.refused.speaks");
        }
        List<Author> ended = companions(held).stream().filter(one -> wanted.ending().contains(one.id()) && !one.id().equals(next.id())).toList();
        voices.give(held.id(), before, next.id(), OnBehalf.by(to.mandate()), now());
        news.tellAuthors(held, "kin.told.given", before.organisation(), held.title());
        boolean isDone = voices.isBound(before.author()) && all.stream().noneMatch(one -> one.author().equals(before.author()) && !wanted.is(one));
        authors.find(before.author()).filter(one -> isDone && one.isCurrent()).ifPresent(one -> authors.leave(one.id(), now()));
        ended.forEach(one -> end(one, held, before.organisation()));
        authors.showNames(List.of(held.id()));
        news.mail(next, held, words.text(next.language(), "kin.told.yours", held.title(), before.organisation()), news.link(next, held));
        journal.append(JournalEntry.by(by, "participation.voiceGiven", "proposal", held.number()).with("organisation", before.organisation()));
    }

    private void end(Author author, Proposal proposal, String organisation) {
        String path = processes.get(proposal.processId()).path() + "/idees/" + proposal.number();
        news.mail(author, proposal, words.text(author.language(), "kin.told.ended", proposal.title(), organisation), path);
        authors.leave(author.id(), now());
    }

    private Author author(Proposal proposal, Mandates.Holder to) {
        String email = to.email().small();
        UUID id = authors.listOf(Set.of(email)).stream()
                .filter(one -> one.proposalId().equals(proposal.id()) && one.leftAt() == null)
                .findFirst()
                .map(Author::id)
                .orElseGet(() -> {
                    UUID made = Ids.next();
                    if (!authors.invite(made, proposal.id(), email, to.language(), now())) {
                        throw new Refusal("kin.refused.invited");
                    }
                    return made;
                });
        authors.accept(id, "", now());
        return authors.find(id).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
