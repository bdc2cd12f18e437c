package org.parvis.participation.council;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.Cases;
import org.parvis.casework.NewCase;
import org.parvis.casework.OpenedCase;
import org.parvis.casework.Party;
import org.parvis.casework.Requester;
import org.parvis.casework.Requesters;
import org.parvis.participation.council.Application.State;
import org.parvis.participation.council.Mandate.NamedBy;
import org.parvis.participation.council.Mandate.Naming;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who asks for a seat. An application is a case: acknowledged, followed by a link, answered with reasons in the channel of whoever sent it
 * ({@link ApplicationAnswers}), forgotten with it.
 */
@Service
@Transactional
public class Applications {

    private static final int MOST = 300;

    private final ApplicationStore store;
    private final Councils councils;
    private final Colleges colleges;
    private final Cases cases;
    private final Requesters requesters;
    private final Territories territories;
    private final Words words;

    Applications(
            ApplicationStore store,
            Councils councils,
            Colleges colleges,
            Cases cases,
            Requesters requesters,
            Territories territories,
            Words words) {
        this.store = store;
        this.councils = councils;
        this.colleges = colleges;
        this.cases = cases;
        this.requesters = requesters;
        this.territories = territories;
        this.words = words;
    }

    /** What whoever applied must know now: the code and the link are shown here once. */
    public record Submitted(UUID id, UUID caseId, String number, String code, String linkToken) {}

    /**
     * Takes one.
     *
     * @throws CouncilRefused with everything that is wrong, by field
     * @throws Refusal where the college calls nobody
     */
    public Submitted submit(Council council, NewApplication wish) {
        CouncilRefused.check(wish.problems());
        College college = colleges.listCalling(council).stream()
                .filter(one -> one.id().equals(wish.collegeId()))
                .findFirst()
                .orElseThrow(() -> new Refusal("council.refused.callOver"));
        UUID id = Ids.next();
        String motivation = wish.motivation().strip();
        OpenedCase opened = cases.open(NewCase.about(
                        ApplicationCases.CODE, id, words.text(territories.current().language(), "council.application.title", council.title()))
                .saying(motivation)
                .seenBy(CaseVisibility.PRIVATE)
                .through(wish.channel())
                .from(wish.author())
                .enteredBy(wish.enteredBy())
                .sentTo(council.about().department()));
        store.insert(new Application(
                id, council.id(), college.id(), opened.id(), opened.number(), motivation, naming(wish), State.RECEIVED, councils.now()));
        return new Submitted(id, opened.id(), opened.number(), opened.code(), opened.linkToken());
    }

    /** Whoever types it for them says so at the desk. */
    private Naming naming(NewApplication wish) {
        return wish.wantsName()
                ? new Naming(true, councils.now(), wish.enteredBy().party() == Party.REQUESTER ? NamedBy.LINK : NamedBy.DESK)
                : Naming.NONE;
    }

    /** Those that wait first, then the newest. */
    @Transactional(readOnly = true)
    public List<Application> list(Council council) {
        return store.list(council.id(), MOST);
    }

    @Transactional(readOnly = true)
    public Optional<Application> find(UUID id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public List<Application> list(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.list(ids);
    }

    /** Who applied, by the id of the case; nobody once it was forgotten. */
    @Transactional(readOnly = true)
    public Map<UUID, Requester> authors(Collection<Application> some) {
        return some.isEmpty() ? Map.of() : requesters.list(some.stream().map(Application::caseId).toList());
    }

    /** Who was chosen where cases are answered, and has no seat yet. */
    @Transactional(readOnly = true)
    public Set<UUID> listUnseated(Council council) {
        return new HashSet<>(store.listUnseated(council.id()));
    }
}
