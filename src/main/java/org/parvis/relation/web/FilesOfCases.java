package org.parvis.relation.web;

import java.util.Optional;
import java.util.UUID;
import org.parvis.casework.RequesterFiles;
import org.parvis.relation.Interactions;
import org.parvis.relation.PersonHandles;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Leads from a case to the file of whoever asked. */
@Component
class FilesOfCases implements RequesterFiles {

    private final Interactions interactions;
    private final PersonHandles handles;

    FilesOfCases(Interactions interactions, PersonHandles handles) {
        this.interactions = interactions;
        this.handles = handles;
    }

    @Override
    public Optional<String> path(UUID caseId, Visitor visitor) {
        return interactions.personOf(caseId).map(person -> PersonPages.PATH + handles.of(person, visitor));
    }
}
