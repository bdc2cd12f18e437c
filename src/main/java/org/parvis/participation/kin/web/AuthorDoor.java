package org.parvis.participation.kin.web;

import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.participation.kin.Author;
import org.parvis.participation.kin.CoAuthors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Opens an idea for one of its authors, by the private link that only they have; nothing tells an unknown one from one that has ended. */
@Component
class AuthorDoor {

    private final CoAuthors authors;
    private final Proposals proposals;
    private final Processes processes;

    AuthorDoor(CoAuthors authors, Proposals proposals, Processes processes) {
        this.authors = authors;
        this.proposals = proposals;
        this.processes = processes;
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

    String path(Proposal proposal) {
        return processes.get(proposal.processId()).path() + "/idees/" + proposal.number();
    }

    /** To the author's page of the idea, which says what was done. */
    static Object back(Own own, String done, View view) {
        return Redirect.to(view, own.path() + "?fait=" + done);
    }
}
