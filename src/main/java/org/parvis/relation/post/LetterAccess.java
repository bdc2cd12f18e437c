package org.parvis.relation.post;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.casework.Case;
import org.parvis.casework.CaseRights;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.CaseSights;
import org.parvis.casework.Cases;
import org.parvis.casework.Sectors;
import org.parvis.casework.Viewer;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * Who knows of which post. Agents know that of their departments; the front desk all but what a sector keeps to itself;
 * whoever registered a letter has read it. What is in it is read by its department, or by those who read its case.
 */
@Component
public class LetterAccess {

    private final Cases cases;
    private final CaseSights sights;
    private final Sectors sectors;
    private final Departments departments;

    LetterAccess(Cases cases, CaseSights sights, Sectors sectors, Departments departments) {
        this.cases = cases;
        this.sights = sights;
        this.sectors = sectors;
        this.departments = departments;
    }

    /** The departments whose post somebody finds in lists. */
    public Set<UUID> departments(Visitor visitor) {
        Viewer viewer = Viewer.of(visitor);
        Set<UUID> known = new HashSet<>(viewer.departments());
        if (visitor.has(Role.FRONT_DESK)) {
            departments.list().stream().map(Department::id).forEach(known::add);
            known.removeAll(sectors.walls().behind(viewer, Sight.TITLE));
        }
        return known;
    }

    /** Whether somebody may know who wrote and about what. */
    boolean isKnown(ReceivedLetter letter, Visitor visitor) {
        return !known(List.of(letter), visitor).isEmpty();
    }

    /** Those of these letters of which somebody may know who wrote and about what. */
    List<ReceivedLetter> known(List<ReceivedLetter> letters, Visitor visitor) {
        if (!visitor.isStaff()) {
            return List.of();
        }
        Set<UUID> own = departments(visitor);
        Map<UUID, Case> subjects = cases.list(letters.stream().map(ReceivedLetter::caseId).filter(Objects::nonNull).toList()).stream()
                .collect(Collectors.toMap(Case::id, Function.identity()));
        return letters.stream().filter(letter -> isKnown(letter, subjects, own, visitor)).toList();
    }

    private boolean isKnown(ReceivedLetter letter, Map<UUID, Case> subjects, Set<UUID> own, Visitor visitor) {
        if (letter.registrar().account().equals(visitor.account())) {
            return true;
        }
        Case subject = letter.caseId() == null ? null : subjects.get(letter.caseId());
        return subject == null
                ? own.contains(letter.department())
                : own.contains(subject.departmentId()) || mayRead(subject, visitor);
    }

    /** Whether somebody may read what is in it. */
    public boolean mayRead(ReceivedLetter letter, Visitor visitor) {
        if (!visitor.isStaff()) {
            return false;
        }
        if (letter.registrar().account().equals(visitor.account())) {
            return true;
        }
        UUID caseId = letter.caseId();
        return caseId == null
                ? Viewer.of(visitor).departments().contains(letter.department())
                : mayRead(cases.get(caseId), visitor);
    }

    private boolean mayRead(Case subject, Visitor visitor) {
        Viewer viewer = Viewer.of(visitor);
        return CaseRights.handles(viewer, subject)
                || sights.sight(viewer, subject, sights.helping(subject)) == Sight.CONTENT;
    }
}
