package org.parvis.relation.brief;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.ReceivedMessage;
import org.parvis.casework.Requester;
import org.parvis.relation.Correspondents;
import org.parvis.relation.brief.Brief.Place;
import org.parvis.shared.Printable;
import org.parvis.territory.Territories;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts short messages where they belong, in the caller's transaction. */
@Component
class BriefPlacing {

    private static final int LONGEST_IN_CASE = 4_000;
    private static final int LONGEST_IN_FILE = 600;

    private final BriefStore store;
    private final Cases cases;
    private final CaseWriting writing;
    private final Correspondents correspondents;
    private final Territories territories;
    private final ObjectProvider<BriefRequests> requests;

    BriefPlacing(
            BriefStore store,
            Cases cases,
            CaseWriting writing,
            Correspondents correspondents,
            Territories territories,
            ObjectProvider<BriefRequests> requests) {
        this.store = store;
        this.cases = cases;
        this.writing = writing;
        this.correspondents = correspondents;
        this.territories = territories;
        this.requests = requests;
    }

    /**
     * Where an answer to what we wrote about these cases belongs: to the one that is open, else the only one; of several it
     * waits for an agent.
     *
     * @param numbers of cases, the latest first
     */
    Place answering(List<String> numbers) {
        Map<String, Case> found = cases.listByNumber(numbers).stream().collect(Collectors.toMap(Case::number, Function.identity()));
        List<Case> all = found.values().stream().sorted(Comparator.comparing(one -> numbers.indexOf(one.number()))).toList();
        List<Case> open = all.stream().filter(one -> !one.status().isClosed()).toList();
        List<Case> possible = open.isEmpty() ? all : open;
        if (possible.size() == 1) {
            return Place.in(possible.getFirst().id(), BriefWhy.ANSWERED, possible.getFirst().number());
        }
        return possible.isEmpty()
                ? Place.of(BriefState.WAITING, BriefWhy.UNKNOWN)
                : Place.of(BriefState.WAITING, BriefWhy.UNCLEAR).suggesting(possible.stream().map(Case::id).toList());
    }

    /** Where a message goes on that surely belongs to a case. */
    Place into(UUID caseId) {
        return Place.in(caseId, BriefWhy.ANSWERED, cases.get(caseId).number());
    }

    /** Keeps it, and tells its case; false where it is there already. */
    boolean take(Brief brief, String fingerprint) {
        if (!store.insert(brief, fingerprint)) {
            return false;
        }
        UUID subject = brief.place().caseId();
        if (subject != null) {
            join(brief, subject);
        }
        return true;
    }

    /** Tells a case what it says; that its sender wrote is noted in their file already. */
    void say(Brief brief, UUID caseId) {
        cases.hold(caseId);
        writing.receive(caseId, new ReceivedMessage(Printable.cut(brief.words(), LONGEST_IN_CASE), brief.path()));
    }

    void join(Brief brief, UUID caseId) {
        say(brief, caseId);
        heard(brief, cases.get(caseId).departmentId(), null);
    }

    List<BriefRequests.Kind> kinds() {
        BriefRequests wing = requests.getIfAvailable();
        return wing == null ? List.of() : wing.kinds(territories.current().language());
    }

    /** Opens a case. */
    Case open(Brief brief, String kind, Actor agent) {
        UUID opened = requests.getObject().open(new BriefRequests.NewBriefRequest(
                kind, brief.words(), brief.channel().ofCases(), requester(brief), agent, brief.path()));
        Case subject = cases.get(opened);
        store.place(brief.id(), Place.in(opened, BriefWhy.HAND, subject.number()).suggesting(brief.place().suggestions()));
        heard(brief, subject.departmentId(), opened);
        return subject;
    }

    private Requester requester(Brief brief) {
        String language = territories.current().language().getLanguage();
        return switch (brief.channel()) {
            case SMS -> Requester.said("", "", brief.sender().address(), language);
            case SOCIAL -> Requester.said(Printable.cut(brief.sender().shown(), 120), "", "", language);
        };
    }

    private void heard(Brief brief, UUID departmentId, @Nullable UUID opened) {
        if (brief.channel() != BriefChannel.SMS) {
            return; // Nobody has shown whose an account of a public network is.
        }
        correspondents.certainByPhone(brief.sender().address()).ifPresent(person -> correspondents.wrote(
                person,
                new Correspondents.Letter(
                        brief.channel().ofCases(), brief.receivedAt(), departmentId, brief.sender().shown(),
                        Printable.cut(brief.words(), LONGEST_IN_FILE), opened)));
    }
}
