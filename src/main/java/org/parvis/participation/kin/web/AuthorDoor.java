package org.parvis.participation.kin.web;

import java.time.Duration;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.participation.kin.Author;
import org.parvis.participation.kin.CoAuthors;
import org.parvis.web.HttpProblem;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Opens an idea for one of its authors, by the private link that only they have; nothing tells an unknown one from one that has ended. */
@Component
class AuthorDoor {

    /** Of one author, who is told by mail what the others do. */
    static final RateLimit ACTS = new RateLimit("author-act", 60, Duration.ofHours(1));

    private final CoAuthors authors;
    private final Proposals proposals;
    private final Processes processes;
    private final RateLimits limits;

    AuthorDoor(CoAuthors authors, Proposals proposals, Processes processes, RateLimits limits) {
        this.authors = authors;
        this.proposals = proposals;
        this.processes = processes;
        this.limits = limits;
    }

    /**
     * Who acts, on what.
     *
     * @param token of their link, which each of their forms carries
     */
    record Own(String token, Author author, Proposal proposal, String publicPath) {

        String path() {
            return "/suivi/" + token;
        }
    }

    Own open(String token) {
        Author author = authors.findByLink(token).orElseThrow(HttpProblem::notFound);
        Proposal proposal = proposals.get(author.proposalId());
        return new Own(token, author, proposal, path(proposal));
    }

    /** The same for what changes something: each is told to others, or read by somebody. */
    Own act(String token) {
        Own own = open(token);
        limits.take(ACTS, own.author().id().toString());
        return own;
    }

    String path(Proposal proposal) {
        return processes.get(proposal.processId()).path() + "/idees/" + proposal.number();
    }

    /** To the author's page of the idea, which says what was done. */
    static Object back(Own own, String done, View view) {
        return Redirect.to(view, own.path() + "?fait=" + done);
    }
}
