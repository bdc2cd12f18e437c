package org.parvis.request.contacts;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.AcknowledgementForecast;
import org.parvis.relation.BroughtContacts;
import org.parvis.relation.BroughtContacts.Whose;
import org.parvis.request.contacts.ContactsImport.Outcome;
import org.springframework.stereotype.Service;

/** Tells what lines would become, without bringing any in. */
@Service
class ContactPreviews {

    private final BroughtContacts contacts;
    private final KnownContacts known;
    private final AcknowledgementForecast acknowledgements;

    ContactPreviews(BroughtContacts contacts, KnownContacts known, AcknowledgementForecast acknowledgements) {
        this.contacts = contacts;
        this.known = known;
        this.acknowledgements = acknowledgements;
    }

    /**
     * What one line would become.
     *
     * @param whose file it goes on; null where it is here already or is no contact
     * @param problem why it is not brought in; null where it is
     */
    record Fate(Outcome outcome, @Nullable Whose whose, ContactLine.@Nullable Problem problem) {}

    /** What each line would become, by its number. */
    record Preview(Map<Long, Fate> fates, AcknowledgementForecast.Forecast acknowledgements) {

        Fate of(ContactLine line) {
            return Objects.requireNonNull(fates.get(line.number()));
        }
    }

    /** Looks at all lines as they would be brought in, one after the other. */
    Preview of(List<ContactLine> lines) {
        List<ContactLine.Read> read = ContactLine.read(lines);
        Set<String> here = known.ids(lines);
        List<Contact> fresh = read.stream().map(ContactLine.Read::contact).filter(one -> !here.contains(one.id())).toList();
        Iterator<BroughtContacts.Match> matches =
                contacts.match(fresh.stream().map(one -> one.sender().draft()).toList()).iterator();
        Map<Long, Fate> fates = new LinkedHashMap<>();
        List<AcknowledgementForecast.Asked> told = new ArrayList<>();
        for (ContactLine line : lines) {
            Fate fate = switch (line) {
                case ContactLine.Wrong(long _, ContactLine.Problem problem) -> new Fate(Outcome.REJECTED, null, problem);
                case ContactLine.Again _ -> new Fate(Outcome.KNOWN, null, null);
                case ContactLine.Read(long _, Contact contact) when here.contains(contact.id()) -> new Fate(Outcome.KNOWN, null, null);
                case ContactLine.Read(long number, Contact contact) -> fate(number, contact, matches.next().whose());
            };
            fates.put(line.number(), fate);
            if (fate.outcome() == Outcome.OPENED && line instanceof ContactLine.Read(long _, Contact contact)) {
                told.add(new AcknowledgementForecast.Asked(contact.channel(), contact.sender().requester()));
            }
        }
        return new Preview(fates, acknowledgements.of(told));
    }

    private static Fate fate(long line, Contact contact, Whose whose) {
        ContactLine.Problem problem = ContactsImport.problem(line, contact, whose);
        return new Fate(problem == null ? ContactsImport.outcome(contact) : Outcome.REJECTED, whose, problem);
    }
}
