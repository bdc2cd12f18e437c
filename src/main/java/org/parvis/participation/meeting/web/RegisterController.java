package org.parvis.participation.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.ContactRetention;
import org.parvis.database.PageTransaction;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.meeting.MeetingDates;
import org.parvis.participation.meeting.MeetingRefused;
import org.parvis.participation.meeting.Polls;
import org.parvis.participation.meeting.Registration;
import org.parvis.participation.meeting.Registrations;
import org.parvis.participation.meeting.Reserves;
import org.parvis.participation.meeting.web.MeetingPage.Reader;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One meeting, and saying that one comes. */
@Controller
@AllowAnyone
class RegisterController {

    private static final String ONE = MeetingPlaces.ONE;
    private static final RateLimit LINKS_OF_AN_ADDRESS = new RateLimit("meeting-link", 6, Duration.ofHours(1));
    private static final RateLimit TICKETS_OF_AN_ACCOUNT = new RateLimit("meeting-ticket", 30, Duration.ofHours(1));
    /** A link is on its way to the address that was typed, which stands in no address of a page. */
    private static final String LINK = "lien";

    private static final Set<String> DONE = Set.of("desinscrit", LINK);

    private final MeetingPlaces places;
    private final Registrations registrations;
    private final MeetingDates dates;
    private final Reserves reserves;
    private final Polls polls;
    private final ContactRetention contacts;
    private final Accounts accounts;
    private final RateLimits limits;

    RegisterController(
            MeetingPlaces places,
            Registrations registrations,
            MeetingDates dates,
            Reserves reserves,
            Polls polls,
            ContactRetention contacts,
            Accounts accounts,
            RateLimits limits) {
        this.places = places;
        this.registrations = registrations;
        this.dates = dates;
        this.reserves = reserves;
        this.polls = polls;
        this.contacts = contacts;
        this.accounts = accounts;
        this.limits = limits;
    }

    @GetMapping(ONE)
    @PageTransaction
    Page show(@PathVariable String slug, @PathVariable String meeting, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(places.published(slug, meeting), GuestForm.EMPTY, DONE.contains(done) ? done : "", new FormErrors(), view);
    }

    /** The answer to an address is the same whether it has registered before or not. */
    @PostMapping(ONE + "/inscription")
    Object register(
            @PathVariable String slug,
            @PathVariable String meeting,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest http,
            View view) {
        MeetingPlace place = places.published(slug, meeting);
        GuestForm form = GuestForm.read(fields);
        @Nullable Account account = account(view);
        try {
            if (account != null) {
                limits.take(TICKETS_OF_AN_ACCOUNT, account.id().toString());
                boolean isKnown = registrations.findOf(place.meeting(), account).filter(RegisterController::counts).isPresent();
                Registration own = registrations.registerAs(account, place.meeting(), form.wish(), view.locale());
                return toTicket(place, own, isKnown ? "&fait=deja" : "", view);
            }
            FormErrors errors = FormErrors.of(form.wish().problems(place.meeting()), view);
            Optional<EmailAddress> address = EmailAddress.find(form.email());
            if (address.isEmpty()) {
                errors.add("email", view.t("messaging.refused.address"));
            }
            if (!errors.isEmpty()) {
                return page(place, form, "", errors, view).withStatus(422);
            }
            limits.sendMessage(http);
            limits.take(LINKS_OF_AN_ADDRESS, Tokens.hash(address.get().small()));
            registrations.ask(place.meeting(), address.get(), form.wish(), view.locale());
            return Redirect.to(view, place.path() + "?fait=" + LINK);
        } catch (MeetingRefused refused) {
            return page(place, form, "", FormErrors.of(refused.problems(), view), view).withStatus(422);
        } catch (Refusal refused) {
            return page(place, form, "", new FormErrors().add("nom", view.t(refused)), view).withStatus(422);
        }
    }

    /** What a form was sent to, loaded again or kept as a bookmark. */
    @GetMapping(ONE + "/inscription")
    Object goBack(@PathVariable String slug, @PathVariable String meeting, View view) {
        return Redirect.to(view, places.published(slug, meeting).path());
    }

    /** The ticket of the account that asks. */
    @PostMapping(ONE + "/mon-billet")
    Object open(@PathVariable String slug, @PathVariable String meeting, View view) {
        MeetingPlace place = places.published(slug, meeting);
        Account account = Optional.ofNullable(account(view)).orElseThrow(HttpProblem::notFound);
        limits.take(TICKETS_OF_AN_ACCOUNT, account.id().toString());
        return registrations.findOf(place.meeting(), account).map(own -> toTicket(place, own, "", view)).orElseThrow(HttpProblem::notFound);
    }

    /** Whoever has a seat, or waits for one, gets no second one. */
    private static boolean counts(Registration own) {
        return own.state() != Registration.State.PENDING && own.state() != Registration.State.LAPSED;
    }

    private Object toTicket(MeetingPlace place, Registration own, String done, View view) {
        return Redirect.to(view, place.path() + "/billet?cle=" + registrations.link(own) + done);
    }

    private Page page(MeetingPlace place, GuestForm form, String done, FormErrors errors, View view) {
        @Nullable Account account = account(view);
        @Nullable Registration own = account == null ? null : registrations.findOf(place.meeting(), account).orElse(null);
        Instant now = places.now();
        Reader reader = errors.isEmpty() ? reader(place, account, own, now) : typing(account);
        return Page.of("meeting/page", new MeetingPage(
                place, now, done.equals(LINK) && reader == Reader.BY_MAIL ? Reader.MAILED : reader, own, form,
                dates.listPublic(place.meeting()), reserves.list(place.meeting()), contacts.months(), polls.isAsking(place.meeting()), done, errors));
    }

    private static Reader reader(MeetingPlace place, @Nullable Account account, @Nullable Registration own, Instant now) {
        if (own != null && own.state() != Registration.State.PENDING) {
            return Reader.KNOWN;
        }
        return place.meeting().takes(now) ? typing(account) : Reader.NOTHING;
    }

    /** Who has typed something wrong, or too late, finds it again. */
    private static Reader typing(@Nullable Account account) {
        return account == null ? Reader.BY_MAIL : Reader.BY_ACCOUNT;
    }

    private @Nullable Account account(View view) {
        return view.visitor().accountId().flatMap(accounts::find).orElse(null);
    }
}
