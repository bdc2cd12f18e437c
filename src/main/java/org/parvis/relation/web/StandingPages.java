package org.parvis.relation.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.relation.Person;
import org.parvis.relation.bond.Bond;
import org.parvis.relation.bond.Bonds;
import org.parvis.relation.consent.Consent;
import org.parvis.relation.consent.Consents;
import org.parvis.relation.consent.Purpose;
import org.parvis.relation.web.PersonPage.BondLine;
import org.parvis.relation.web.PersonPage.ConsentLine;
import org.parvis.relation.web.PersonPage.Standing;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** What somebody is to others and what they agreed to, as their file shows it. */
@Component
class StandingPages {

    private final Bonds bonds;
    private final Consents consents;
    private final TiePages ties;

    StandingPages(Bonds bonds, Consents consents, TiePages ties) {
        this.bonds = bonds;
        this.consents = consents;
        this.ties = ties;
    }

    Standing of(View view, Person person) {
        return new Standing(bonds(view, person), consents(view, person.id()));
    }

    private List<BondLine> bonds(View view, Person person) {
        List<Bond> theirs = bonds.list(person.id());
        Map<UUID, Person> others = ties.known(theirs.stream().map(Bond::other).distinct().toList());
        LocalDate today = bonds.today();
        String path = ties.path(view, person.id());
        return theirs.stream()
                .filter(one -> others.containsKey(one.other()))
                .map(one -> line(view, path, one, Objects.requireNonNull(others.get(one.other())), one.on(today)))
                .toList();
    }

    private BondLine line(View view, String path, Bond one, Person other, Bond.State state) {
        return new BondLine(
                view.t("relation.bond." + one.role()),
                other.name(),
                ties.path(view, other.id()),
                one.terms().scope(),
                dates(view, one),
                one.terms().proof(),
                state,
                state == Bond.State.ENDED ? null : path + "/liens/" + one.id() + "/fin");
    }

    private static String dates(View view, Bond one) {
        LocalDate since = one.terms().since();
        LocalDate until = one.terms().until();
        if (one.endedAt() != null) {
            return view.t("relation.bond.ended", view.date(one.endedAt()));
        }
        if (since == null) {
            return until == null ? "" : view.t("relation.bond.until", view.date(until));
        }
        return until == null
                ? view.t("relation.bond.since", view.date(since))
                : view.t("relation.bond.between", view.date(since), view.date(until));
    }

    List<ConsentLine> consents(View view, UUID person) {
        Map<Purpose, Consent> last = consents.last(person);
        return Arrays.stream(Purpose.values()).map(purpose -> line(view, purpose, last)).toList();
    }

    private static ConsentLine line(View view, Purpose purpose, Map<Purpose, Consent> last) {
        Consent word = last.get(purpose);
        return word == null
                ? new ConsentLine(view.t("relation.purpose." + purpose), null, "")
                : new ConsentLine(view.t("relation.purpose." + purpose), word.isGiven(), view.date(word.at()));
    }
}
