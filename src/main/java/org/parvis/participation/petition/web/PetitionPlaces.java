package org.parvis.participation.petition.web;

import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionRights;
import org.parvis.participation.petition.Petitions;
import org.parvis.web.HttpProblem;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** What an address is about. Nothing tells one that is not for a visitor from one that is not there. */
@Component
class PetitionPlaces {

    private final Petitions petitions;
    private final PetitionRights rights;

    PetitionPlaces(Petitions petitions, PetitionRights rights) {
        this.petitions = petitions;
        this.rights = rights;
    }

    /** That everybody finds, be it without its text. */
    Petition found(String number) {
        return petitions.find(number).filter(Petition::isPublic).orElseThrow(HttpProblem::notFound);
    }

    /** Whose text everybody reads. */
    Petition readable(String number) {
        return petitions.find(number).filter(Petition::hasPublicText).orElseThrow(HttpProblem::notFound);
    }

    /** That the visitor examines and follows. */
    Petition handled(String number, Visitor visitor) {
        return petitions.find(number).filter(one -> rights.mayHandle(visitor, one)).orElseThrow(HttpProblem::notFound);
    }

    /** Of which the visitor types sheets in. */
    Petition typed(String number, Visitor visitor) {
        return petitions.find(number).filter(one -> rights.mayType(visitor, one)).orElseThrow(HttpProblem::notFound);
    }
}
