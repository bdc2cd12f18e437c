package org.parvis.relation.rights;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.casework.Case;
import org.parvis.relation.Person;

/**
 * Whose data it is about.
 *
 * @param files their file and all that were merged into it
 * @param cases theirs, and those that they were found to have asked
 * @param emails in small letters
 * @param phones in international form
 */
public record RightsSubject(Person person, List<UUID> files, List<Case> cases, Set<String> emails, Set<String> phones) {

    public List<UUID> caseIds() {
        return cases.stream().map(Case::id).toList();
    }

    /** Ids of what cases of a kind are about. */
    public List<UUID> subjectsOf(String kind) {
        return cases.stream().filter(one -> one.kind().equals(kind)).map(Case::subjectId).toList();
    }
}
