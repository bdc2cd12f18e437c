package org.parvis.participation.council.web;

import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilRights;
import org.parvis.participation.council.Councils;
import org.parvis.web.HttpProblem;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** What an address is about. Nothing tells a council that is not for a visitor from one that is not there. */
@Component
class CouncilPlaces {

    /** Of a council's public page. */
    static final String ONE = "/conseils/{council:[a-z0-9-]+}";

    /** Of a council's page at the desk. */
    static final String DESK = "/bureau/conseils/{council:[a-z0-9-]+}";

    private final Councils councils;
    private final CouncilRights rights;

    CouncilPlaces(Councils councils, CouncilRights rights) {
        this.councils = councils;
        this.rights = rights;
    }

    /** That everybody reads. */
    Council published(String slug) {
        return councils.find(slug).filter(Council::isPublished).orElseThrow(HttpProblem::notFound);
    }

    /** That the visitor keeps: they read who its members are. */
    Council kept(String slug, Visitor visitor) {
        return councils.find(slug).filter(one -> rights.mayKeep(visitor, one)).orElseThrow(HttpProblem::notFound);
    }
}
