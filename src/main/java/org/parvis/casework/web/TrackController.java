package org.parvis.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseTracker;
import org.parvis.casework.Cases;
import org.parvis.casework.SilenceNews;
import org.parvis.casework.Tracked;
import org.parvis.casework.satisfaction.OpinionQuestion;
import org.parvis.casework.satisfaction.Satisfaction;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.Source;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Suivre ma demande»: by number and code, then by a private link; what it shows is told by the case's wing. */
@Controller
@AllowAnyone
class TrackController {

    /** Somebody who changes their mind, and the colleagues behind one router. */
    private static final RateLimit OPINIONS = new RateLimit("opinion", 60, Duration.ofMinutes(1));

    private final Cases cases;
    private final Map<String, CaseTracker> trackers;
    private final RateLimits limits;
    private final Satisfaction satisfaction;
    private final SilenceNews silence;

    TrackController(
            Cases cases, List<CaseTracker> trackers, RateLimits limits, Satisfaction satisfaction, SilenceNews silence) {
        this.silence = silence;
        this.satisfaction = satisfaction;
        this.cases = cases;
        this.trackers = trackers.stream().collect(Collectors.toMap(CaseTracker::kind, Function.identity()));
        this.limits = limits;
    }

    @GetMapping("/suivi")
    Page ask(@RequestParam(name = "numero", defaultValue = "") String number) {
        return Page.of("casework/track/find", new FindPage(number, new FormErrors()));
    }

    @PostMapping("/suivi")
    Object find(
            View view,
            @RequestParam(name = "numero", defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        limits.tryCode(request);
        return cases.findByCode(number, code)
                .<Object>map(found -> Redirect.to(view, "/suivi/" + cases.newLink(found.id())))
                .orElseGet(() -> {
                    FormErrors errors = new FormErrors().add("numero", view.t("casework.track.wrong"));
                    return Page.of("casework/track/find", new FindPage(number, errors)).withStatus(422);
                });
    }

    @GetMapping("/suivi/{token}")
    Page show(View view, @PathVariable String token, @RequestParam(name = "fait", defaultValue = "") String done) {
        Case subject = get(token);
        return page(Tracked.of(token, subject, done), view);
    }

    /** Whether they are satisfied with the answer, and what they would add. */
    @PostMapping("/suivi/{token}/" + Tracked.OPINION)
    Object tellOpinion(
            View view,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String reponse,
            @RequestParam(name = "texte", defaultValue = "") String text,
            HttpServletRequest request) {
        limits.takeHere(OPINIONS, Source.of(request));
        Case subject = get(token);
        try {
            satisfaction.tell(
                    subject, new Satisfaction.Telling(
                            reponse, text, view.isKiosk() ? CaseChannel.KIOSK : CaseChannel.WEB, Actor.requester()));
            return Redirect.to(view, "/suivi/" + token + "?fait=" + Tracked.OPINION + "#" + Tracked.OPINION);
        } catch (Refusal refusal) {
            Tracked refused = Tracked.refused(
                    token,
                    subject,
                    new Tracked.Typed(Tracked.OPINION, text),
                    new FormErrors().add(Tracked.OPINION, view.t(refusal)));
            OpinionQuestion question = satisfaction.question(subject).map(one -> one.with(reponse, text)).orElse(null);
            return tracker(subject).page(refused.asking(question).saying(silence.of(subject, view)), view).withStatus(422);
        }
    }

    @PostMapping("/suivi/{token}/{act:[a-z]+}")
    Object act(
            View view,
            @PathVariable String token,
            @PathVariable String act,
            @RequestParam(name = "texte", defaultValue = "") String text) {
        Case subject = get(token);
        CaseTracker tracker = tracker(subject);
        if (!tracker.acts().contains(act)) {
            throw HttpProblem.notFound();
        }
        try {
            return Redirect.to(view, "/suivi/" + token + "?fait=" + tracker.act(act, token, subject, text, view));
        } catch (Refusal refusal) {
            FormErrors errors = new FormErrors().add(act, view.t(refusal));
            Tracked refused = Tracked.refused(token, get(token), new Tracked.Typed(act, text), errors);
            return page(refused, view).withStatus(422);
        }
    }

    private Page page(Tracked tracked, View view) {
        Case subject = tracked.subject();
        OpinionQuestion question = satisfaction.question(subject).orElse(null);
        return tracker(subject).page(tracked.asking(question).saying(silence.of(subject, view)), view);
    }

    private Case get(String token) {
        Case subject = cases.findByLink(token).orElseThrow(HttpProblem::notFound);
        if (!tracker(subject).opens(token, subject)) {
            throw HttpProblem.notFound();
        }
        return subject;
    }

    private CaseTracker tracker(Case subject) {
        CaseTracker tracker = trackers.get(subject.kind());
        if (tracker == null) {
            throw HttpProblem.notFound();
        }
        return tracker;
    }
}
