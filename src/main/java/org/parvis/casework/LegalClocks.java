package org.parvis.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.parvis.casework.law.Contest;
import org.parvis.casework.law.LegalClock;
import org.parvis.casework.law.LegalCode;
import org.parvis.casework.law.LegalDates;
import org.parvis.casework.law.LegalEvent;
import org.parvis.casework.law.LegalFact;
import org.parvis.casework.law.LegalParameter;
import org.parvis.casework.law.LegalParameters;
import org.parvis.casework.law.LegalTerms;
import org.parvis.shared.WorkingCalendar;
import org.springframework.stereotype.Service;

/**
 * The legal clocks of cases: what their timelines say, with the values of the law in force on the day on which each was
 * received. Asks the database nothing.
 */
@Service
public class LegalClocks {

    private final CaseKinds kinds;
    private final LegalParameters parameters;
    private final Handlers handlers;
    private final Clock clock;

    LegalClocks(CaseKinds kinds, LegalParameters parameters, Handlers handlers, Clock clock) {
        this.kinds = kinds;
        this.parameters = parameters;
        this.handlers = handlers;
        this.clock = clock;
    }

    /** @param entries the whole timeline */
    public LegalClock of(Case subject, List<Entry> entries) {
        return LegalClock.of(events(entries), terms(subject, entries), calendar(), today());
    }

    /** How long what became of the case can be contested. */
    Contest contest(Case subject, List<Entry> entries) {
        return new Contest(of(subject, entries), LegalClock.counted(events(entries)), terms(subject, entries), calendar());
    }

    /** What happened, as the law reads it. */
    public List<LegalEvent> events(List<Entry> entries) {
        return LegalReading.events(entries, zone());
    }

    /** Whether somebody is owed an acknowledgement of the request, sent or not. */
    public boolean owesAcknowledgement(List<Entry> entries) {
        return LegalReading.isOwed(entries);
    }

    /** What letters ask for that lie there to be posted: until they go they ask for nothing. */
    public List<LegalEvent> piecesWaiting(List<Entry> entries) {
        return LegalReading.listsWaiting(entries, zone());
    }

    /** Whether such a letter has waited too long: the day by which it wants the pieces is not to come. */
    public boolean isLapsed(LegalEvent list) {
        return list.fact() instanceof LegalFact.PiecesListed listed && !listed.deadline().isAfter(today());
    }

    /** Whether silence means anything by law for cases of this sort that arrive today. */
    public boolean counts(Case subject) {
        return !terms(subject, List.of()).rule().isNone();
    }

    /** What the law says of the case: of the day on which it was received, even where that was corrected since. */
    public LegalTerms terms(Case subject, List<Entry> entries) {
        LocalDate opened = subject.openedAt().atZone(zone()).toLocalDate();
        LocalDate received = LegalClock.receivedOn(events(entries)).orElse(opened);
        return parameters.values().terms(kinds.get(subject.kind()).legalRule(subject), scope(subject), received);
    }

    /** Whether the first mail to the requester is the acknowledgement with all its mentions. */
    boolean sendsAtOnce(Case subject) {
        String sending = parameters.values().get(LegalCode.ARE_SENDING, scope(subject), today()).value();
        return counts(subject) && sending.equals("AT_ONCE");
    }

    LegalAgenda agenda(Case subject, List<Entry> entries) {
        return LegalAgenda.of(of(subject, entries), events(entries), today());
    }

    /** What ended before that day can no longer be contested; a «délai franc» that ends on a holiday lasts some days more. */
    LocalDate contestableSince() {
        int months = parameters.values().get(LegalCode.APPEAL_MONTHS, LegalParameter.Scope.ALL, today()).number();
        return LegalDates.months(today(), -months).minusWeeks(1);
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    LocalDate dayOf(Instant moment) {
        return moment.atZone(zone()).toLocalDate();
    }

    private static LegalParameter.Scope scope(Case subject) {
        return new LegalParameter.Scope(subject.kind(), subject.category() == null ? "" : subject.category());
    }

    private WorkingCalendar calendar() {
        return WorkingCalendar.legal(zone(), handlers.authority().calendar().holidays());
    }

    private ZoneId zone() {
        return handlers.authority().zone();
    }

    /** Whether everybody must know of it while silence can accept it (CRPA L232-2); what is public is known. */
    boolean concernsOthers(Case subject) {
        return subject.category() != null
                && !subject.isPublic()
                && kinds.get(subject.kind()).concerningOthers().contains(subject.category());
    }

    /** Whether an answer to it grants somebody something. */
    public boolean grants(Case subject) {
        return kinds.get(subject.kind()).grantsPeopleSomething();
    }
}
