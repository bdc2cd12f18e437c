package org.parvis.participation.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.identity.Accounts;
import org.parvis.identity.Grant;
import org.parvis.identity.Staff;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.team.ProcessRights;
import org.parvis.participation.team.ProcessRole;
import org.parvis.participation.team.ProcessTeams;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells once, on its day, that a decision is to be looked at again: the heads of the department and who conducts the process, for a
 * vote the administrators.
 */
@Service
class ReviewNotices {

    /** A server that was off that day tells afterwards, but not much later. */
    private static final int DAYS = 7;

    private final ReviewStore store;
    private final Reviews reviews;
    private final Accounts accounts;
    private final ProcessTeams teams;
    private final Departments departments;
    private final Territories territories;
    private final Outbox outbox;
    private final Words words;

    ReviewNotices(
            ReviewStore store,
            Reviews reviews,
            Accounts accounts,
            ProcessTeams teams,
            Departments departments,
            Territories territories,
            Outbox outbox,
            Words words) {
        this.store = store;
        this.reviews = reviews;
        this.accounts = accounts;
        this.teams = teams;
        this.departments = departments;
        this.territories = territories;
        this.outbox = outbox;
        this.words = words;
    }

    @Transactional
    public void tell() {
        tell(reviews.today());
    }

    /** As of a day; the outbox sends the same message to the same person once. */
    @Transactional
    void tell(LocalDate today) {
        List<Review> due = store.list(today.minusDays(DAYS), today.plusDays(1));
        if (due.isEmpty()) {
            return;
        }
        List<Staff> staff = accounts.listStaff();
        for (Review review : due) {
            UUID process = review.process();
            Set<UUID> officers = process == null ? Set.of() : teams.holders(process, ProcessRole.OFFICER);
            staff.stream()
                    .filter(one -> isConcerned(one, review, officers))
                    .map(Staff::email)
                    .distinct()
                    .map(EmailAddress::find)
                    .flatMap(Optional::stream)
                    .forEach(address -> outbox.send(
                            OutgoingMessage.of(address, "decision-review:" + review.decisionId() + ":" + address, text(review))));
        }
    }

    private boolean isConcerned(Staff one, Review review, Set<UUID> officers) {
        if (officers.contains(one.id()) && ProcessRights.canServe(Set.copyOf(one.roles()))) {
            return true;
        }
        return review.department().isEmpty()
                ? one.has(Role.ADMINISTRATOR)
                : departments.find(review.department()).filter(it -> one.grants().contains(new Grant(Role.HEAD, it.id()))).isPresent();
    }

    private MessageText text(Review review) {
        Locale language = territories.current().language();
        String day = new Dates(language, territories.current().zone()).date(review.due());
        return MessageText.in(language)
                .subject(words.text(language, "decision.review.mail.subject", review.title()))
                .paragraph(words.text(language, "decision.review.mail.text", review.title(), day))
                .button(words.text(language, "decision.review.mail.button"), review.deskPath())
                .build();
    }
}
