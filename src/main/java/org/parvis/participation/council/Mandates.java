package org.parvis.participation.council;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.participation.council.Mandate.End;
import org.parvis.participation.council.Mandate.Member;
import org.parvis.participation.council.Mandate.NamedBy;
import org.parvis.participation.council.Mandate.Naming;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who takes a seat: designated, chosen among those who applied, renewed, or come up from the substitutes. {@link DrawnMembers} has those
 * who were drawn by lot, {@link MandateEnds} how mandates end, {@link Members} who is named.
 */
@Service
@Transactional
public class Mandates {

    private static final int MOST_ENDED = 200;

    private final MandateStore store;
    private final MandateKeyStore keys;
    private final Councils councils;
    private final Colleges colleges;
    private final CouncilMails mails;
    private final Journal journal;

    Mandates(
            MandateStore store,
            MandateKeyStore keys,
            Councils councils,
            Colleges colleges,
            CouncilMails mails,
            Journal journal) {
        this.store = store;
        this.keys = keys;
        this.councils = councils;
        this.colleges = colleges;
        this.mails = mails;
        this.journal = journal;
    }

    /** Who sits now, by seat; substitutes last. */
    @Transactional(readOnly = true)
    public List<Mandate> listOpen(Council council) {
        return store.listOpen(council.id());
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<Mandate>> listOpen(Collection<Council> some) {
        return store.listOpen(some.stream().map(Council::id).toList()).stream().collect(Collectors.groupingBy(Mandate::councilId));
    }

    /** Who sat, the latest first. */
    @Transactional(readOnly = true)
    public List<Mandate> listEnded(Council council) {
        return store.listEnded(council.id(), MOST_ENDED);
    }

    @Transactional(readOnly = true)
    public Optional<Mandate> find(Council council, UUID id) {
        return store.find(council.id(), id);
    }

    /**
     * Somebody is designated.
     *
     * @throws CouncilRefused with what is wrong, by field
     * @throws Refusal where no seat is free, or they sit there already
     */
    public void designate(Council council, NewMandate wish, Visitor by) {
        Council held = councils.live(council);
        CouncilRefused.check(wish.problems(councils.today()));
        College college = colleges.get(held, wish.collegeId());
        LocalDate from = Objects.requireNonNull(wish.startsOn());
        LocalDate until = from.plusMonths(college.about().months()).minusDays(1);
        if (until.isBefore(councils.today())) {
            throw CouncilRefused.of("startsOn", "council.refused.isOver");
        }
        begin(held, college, new Start(wish.isSubstitute(), wish.member(), wish.by(), from, until, atDesk(wish.isNamed()), null, null), by);
    }

    /** That whoever designates somebody was told that their name may be public. */
    Naming atDesk(boolean isNamed) {
        return isNamed ? new Naming(true, councils.now(), NamedBy.DESK) : Naming.NONE;
    }

    /**
     * Who begins when, and where they come from.
     *
     * @param candidateId in a draw; null for none
     * @param applicationId null for none
     */
    record Start(
            boolean isSubstitute, Member member, String by, LocalDate from, LocalDate until, Naming naming, @Nullable UUID candidateId,
            @Nullable UUID applicationId) {}

    /** In the transaction that holds the council. */
    Mandate begin(Council held, College college, Start start, Visitor by) {
        Member who = start.member();
        if (store.isMember(held.id(), who, null)) {
            throw new Refusal("council.refused.member");
        }
        int ordinal = start.isSubstitute() ? 1 : store.countServed(held.id(), who) + 1;
        checkRenewals(college, ordinal);
        Mandate made = new Mandate(
                Ids.next(), held.id(), college.id(), start.isSubstitute(), null, who, start.by(), start.from(), start.until(), ordinal,
                start.naming(), null, start.candidateId(), start.applicationId());
        return insert(held, college, made, null, by);
    }

    private Mandate insert(Council held, College college, Mandate made, @Nullable UUID follows, Visitor by) {
        if (!store.insert(made, follows, councils.now())) {
            throw new Refusal("council.refused.full", college.name());
        }
        journal.append(Councils.entry(by, "participation.councilSeated", held)
                .with("college", college.name()).with("mandate", made.id()).with("until", made.endsOn()));
        if (held.isPublished() && !made.member().email().isEmpty()) {
            mails.begun(held, college, made, keys.link(made.id()));
        }
        return made;
    }

    /** Whether somebody can take a seat: they have none in the council, and have not served as often as the college bears. */
    boolean canSit(Council held, College college, Member who) {
        Integer renewals = college.about().renewals();
        return !store.isMember(held.id(), who, null) && (renewals == null || store.countServed(held.id(), who) <= renewals);
    }

    private static void checkRenewals(College college, int ordinal) {
        Integer renewals = college.about().renewals();
        if (renewals != null && ordinal > renewals + 1) {
            throw new Refusal("council.refused.renewals", renewals);
        }
    }

    /**
     * Goes on for as long again, from the day after its last.
     *
     * @throws Refusal where it does not end soon, or was renewed as often as the college bears
     */
    public void renew(Council council, UUID id, Visitor by) {
        Council held = councils.live(council);
        Mandate before = open(held, id);
        College college = colleges.get(held, before.collegeId());
        if (!before.isNearItsEnd(councils.today())) {
            throw new Refusal("council.refused.early");
        }
        checkRenewals(college, before.ordinal() + 1);
        LocalDate from = before.endsOn().plusDays(1);
        store.end(before.id(), new End(before.endsOn(), EndReason.RENEWED, ""));
        goOn(held, college, before, new Next(before.isSubstitute(), from, from.plusMonths(college.about().months()).minusDays(1), before.ordinal() + 1), by);
    }

    /**
     * A substitute takes a seat that is free, for what is left of their time; mandates that they served before count.
     *
     * @throws Refusal where none is, or they served as often as the college bears
     */
    public void seat(Council council, UUID id, Visitor by) {
        Council held = councils.live(council);
        Mandate before = open(held, id);
        College college = colleges.get(held, before.collegeId());
        if (!before.isSubstitute()) {
            throw new Refusal("council.refused.seated");
        }
        int ordinal = store.countServed(held.id(), before.member()) + 1;
        checkRenewals(college, ordinal);
        LocalDate today = councils.today();
        store.end(before.id(), new End(today, EndReason.SEATED, ""));
        goOn(held, college, before, new Next(false, today, before.endsOn().isBefore(today) ? today : before.endsOn(), ordinal), by);
    }

    private record Next(boolean isSubstitute, LocalDate from, LocalDate until, int ordinal) {}

    private void goOn(Council held, College college, Mandate before, Next next, Visitor by) {
        insert(
                held, college,
                new Mandate(
                        Ids.next(), held.id(), college.id(), next.isSubstitute(), null, before.member(), before.by(), next.from(), next.until(),
                        next.ordinal(), before.naming(), null, before.candidateId(), before.applicationId()),
                before.id(), by);
    }

    private Mandate open(Council held, UUID id) {
        return store.find(held.id(), id).filter(one -> one.isOpen() && !one.isForgotten()).orElseThrow(() -> new Refusal("council.refused.ended"));
    }
}
