package org.parvis.participation.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Decision;
import org.parvis.casework.Timeline;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.decision.TownDecisions;
import org.parvis.participation.petition.Duty;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionModeration;
import org.parvis.participation.petition.PetitionRefused;
import org.parvis.participation.petition.PetitionRule;
import org.parvis.participation.petition.Petitions;
import org.parvis.participation.petition.Signature;
import org.parvis.participation.petition.Signatures;
import org.parvis.participation.petition.Threshold;
import org.parvis.participation.petition.web.PetitionPage.Reader;
import org.parvis.participation.talk.PastAct;
import org.parvis.participation.talk.web.ObjectionPages;
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

/** One petition, and signing it. */
@Controller
@AllowAnyone
class PetitionController {

    static final String ONE = "/petitions/{number}";

    private static final int SHOWN = 20;
    private static final RateLimit LINKS_OF_AN_ADDRESS = new RateLimit("petition-link", 6, Duration.ofHours(1));
    private static final RateLimit LINKS_OF_AN_ACCOUNT = new RateLimit("petition-own", 30, Duration.ofHours(1));
    private static final Set<String> DONE = Set.of("retiree", ObjectionPages.DONE);

    private final PetitionPlaces places;
    private final Petitions petitions;
    private final Signatures signatures;
    private final PetitionWords words;
    private final TownDecisions decisions;
    private final Timeline timeline;
    private final Accounts accounts;
    private final PetitionModeration moderation;
    private final RateLimits limits;

    PetitionController(
            PetitionPlaces places,
            Petitions petitions,
            Signatures signatures,
            PetitionWords words,
            TownDecisions decisions,
            Timeline timeline,
            Accounts accounts,
            PetitionModeration moderation,
            RateLimits limits) {
        this.places = places;
        this.petitions = petitions;
        this.signatures = signatures;
        this.words = words;
        this.decisions = decisions;
        this.timeline = timeline;
        this.accounts = accounts;
        this.moderation = moderation;
        this.limits = limits;
    }

    @GetMapping(ONE)
    Page show(@PathVariable String number, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        Petition petition = places.found(number);
        if (petition.isHidden()) {
            @Nullable Account account = account(view);
            boolean hasSigned = account != null && signatures.findOf(petition, account).isPresent();
            String article = moderation.findHiding(petition).map(PastAct::article).orElse("");
            return Page.of("petition/gone", new GonePage(petition, article, hasSigned, DONE.contains(done) ? done : "")).withStatus(410);
        }
        return page(petition, null, "", DONE.contains(done) ? done : "", new FormErrors(), view);
    }

    /** The answer to an address is the same whether it has signed or not. */
    @PostMapping(ONE + "/signer")
    Object sign(@PathVariable String number, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest http, View view) {
        Petition petition = places.readable(number);
        SignForm form = SignForm.read(fields);
        @Nullable Account account = account(view);
        try {
            if (account != null) {
                limits.take(LINKS_OF_AN_ACCOUNT, account.id().toString());
                Signature own = signatures.signAs(account, petition, form.wish(), view.locale());
                return toOwn(own, own.isCounted() ? "confirme" : "", view);
            }
            PetitionRule rule = petitions.rule(petition);
            FormErrors errors = errors(form.wish().problems(rule, LocalDate.ofInstant(petitions.now(), view.site().zone())), rule, view);
            Optional<EmailAddress> address = EmailAddress.find(form.email());
            if (address.isEmpty()) {
                errors.add("email", view.t("messaging.refused.address"));
            }
            if (!errors.isEmpty()) {
                return page(petition, form, "", "", errors, view).withStatus(422);
            }
            limits.sendMessage(http);
            limits.take(LINKS_OF_AN_ADDRESS, Tokens.hash(address.get().small()));
            signatures.ask(petition, address.get(), form.wish(), view.locale());
            return page(petition, form, address.get().value(), "", new FormErrors(), view);
        } catch (PetitionRefused refused) {
            return page(petition, form, "", "", errors(refused.problems(), petitions.rule(petition), view), view).withStatus(422);
        } catch (Refusal refused) {
            return page(petition, form, "", "", new FormErrors().add("prenom", view.t(refused)), view).withStatus(422);
        }
    }

    /** The signature of the account that asks. */
    @PostMapping(ONE + "/ma-signature")
    Object open(@PathVariable String number, View view) {
        Petition petition = places.found(number);
        Account account = Optional.ofNullable(account(view)).orElseThrow(HttpProblem::notFound);
        limits.take(LINKS_OF_AN_ACCOUNT, account.id().toString());
        return signatures.findOf(petition, account).map(own -> toOwn(own, "", view)).orElseThrow(HttpProblem::notFound);
    }

    private Object toOwn(Signature own, String done, View view) {
        return Redirect.to(view, "/petitions/signature?cle=" + signatures.link(own) + (done.isEmpty() ? "" : "&fait=" + done));
    }

    /** @param typed null where nothing was */
    private Page page(Petition petition, @Nullable SignForm typed, String mailed, String just, FormErrors errors, View view) {
        @Nullable Account account = account(view);
        boolean isSignable = petition.isSignable(petitions.now());
        Reader reader = !mailed.isEmpty() ? Reader.MAILED : reader(petition, account, isSignable);
        SignForm form = typed != null ? typed : account == null ? SignForm.EMPTY : SignForm.of(account);
        List<Threshold> thresholds = petitions.thresholds(petition);
        Map<UUID, String> owed = new HashMap<>();
        thresholds.forEach(one -> owed.put(one.id(), words.owed(one, view)));
        return Page.of("petition/page", new PetitionPage(
                petition, petitions.rule(petition), thresholds, owed, done(thresholds), petitions.events(petition),
                petition.hasPublicText() ? signatures.listShown(petition, SHOWN) : List.of(), decisions.findPublished(petition.id()).orElse(null),
                petitions.now(), reader, form, mailed, just, errors));
    }

    private Reader reader(Petition petition, @Nullable Account account, boolean isSignable) {
        if (account != null && signatures.findOf(petition, account).isPresent()) {
            return Reader.SIGNED;
        }
        return !isSignable ? Reader.NOTHING : account == null ? Reader.BY_MAIL : Reader.BY_ACCOUNT;
    }

    /** How the town did what is not an answer. */
    private Map<UUID, Decision> done(List<Threshold> thresholds) {
        Map<UUID, Decision> done = new HashMap<>();
        for (Threshold one : thresholds) {
            UUID caseId = one.caseId();
            if (caseId != null && (one.duty() == Duty.MEETING || one.duty() == Duty.OTHER)) {
                timeline.decisionsOn(caseId).stream().reduce((earlier, later) -> later).ifPresent(last -> done.put(one.id(), last));
            }
        }
        return done;
    }

    private @Nullable Account account(View view) {
        return view.visitor().accountId().flatMap(accounts::find).orElse(null);
    }

    static FormErrors errors(Map<String, String> problems, PetitionRule rule, View view) {
        FormErrors errors = new FormErrors();
        problems.forEach((field, key) -> errors.add(field, view.t(key, rule.minAge(), String.join(", ", rule.postcodes()))));
        return errors;
    }
}
