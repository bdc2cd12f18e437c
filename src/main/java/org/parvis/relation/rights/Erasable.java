package org.parvis.relation.rights;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.casework.Case;

/** Erases what a module keeps about somebody (GDPR article 17). */
public interface Erasable {

    /** Erases in the caller's transaction, and tells how much of what, for the receipt. */
    List<Gone> erase(Erased what);

    /**
     * What is to be erased.
     *
     * @param files of the person; empty where only cases are left that were kept before
     * @param cases those that no law keeps any more
     * @param emails by which they are reached, in small letters
     * @param phones in international form
     */
    record Erased(List<UUID> files, List<Case> cases, Set<String> emails, Set<String> phones) {

        public List<UUID> caseIds() {
            return cases.stream().map(Case::id).toList();
        }

        /** Whether everything of the person goes, and not cases alone. */
        public boolean isWhole() {
            return !files.isEmpty();
        }
    }

    /** @param kind end of a message key {@code rights.gone.<kind>} */
    record Gone(String kind, long count) {}
}
