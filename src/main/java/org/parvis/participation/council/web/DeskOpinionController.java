package org.parvis.participation.council.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilOpinion;
import org.parvis.participation.council.CouncilOpinion.Fate;
import org.parvis.participation.council.CouncilOpinions;
import org.parvis.participation.council.CouncilSessions;
import org.parvis.participation.council.Councils;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.TypedDay;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The opinions of a council at the desk: typed from the minutes, published, answered. */
@Controller
@AllowTeam
class DeskOpinionController {

    private static final String ALL = CouncilPlaces.DESK + "/avis";
    private static final String ONE = ALL + "/{number:[0-9]{1,6}}";
    private static final Set<String> DONE = Set.of("ecrit", "publie", "repondu", "corrige", "supprime");

    private final CouncilPlaces places;
    private final Councils councils;
    private final CouncilOpinions opinions;
    private final CouncilSessions sessions;

    DeskOpinionController(CouncilPlaces places, Councils councils, CouncilOpinions opinions, CouncilSessions sessions) {
        this.places = places;
        this.councils = councils;
        this.opinions = opinions;
        this.sessions = sessions;
    }

    @GetMapping(ALL)
    Page list(@PathVariable String council, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        Council one = places.kept(council, view.visitor());
        return Page.of("council/deskopinions", new DeskOpinionsPage(one, opinions.list(one), councils.today(), DONE.contains(done) ? done : ""));
    }

    @GetMapping(ALL + "/nouveau")
    Page begin(@PathVariable String council, View view) {
        return page(places.kept(council, view.visitor()), null, OpinionForm.empty(councils.today().toString()), "", new FormErrors());
    }

    @PostMapping(ALL)
    Object write(@PathVariable String council, @RequestParam MultiValueMap<String, String> fields, View view) {
        Council one = places.kept(council, view.visitor());
        OpinionForm form = OpinionForm.read(fields);
        try {
            int number = opinions.write(one, form.about(), view.visitor());
            return Redirect.to(view, one.deskPath() + "/avis/" + number + "?fait=ecrit");
        } catch (Refusal refused) {
            return page(one, null, form, "", DeskCollegeController.errors(refused, "title", view)).withStatus(422);
        }
    }

    @GetMapping(ONE)
    Page show(@PathVariable String council, @PathVariable int number, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        Council one = places.kept(council, view.visitor());
        CouncilOpinion opinion = get(one, number);
        return page(one, opinion, OpinionForm.of(opinion.about()), DONE.contains(done) ? done : "", new FormErrors());
    }

    @PostMapping(ONE)
    Object change(@PathVariable String council, @PathVariable int number, @RequestParam MultiValueMap<String, String> fields, View view) {
        Council one = places.kept(council, view.visitor());
        CouncilOpinion opinion = get(one, number);
        OpinionForm form = OpinionForm.read(fields);
        try {
            opinions.change(one, number, form.about(), view.visitor());
            return Redirect.to(view, one.deskPath() + "/avis/" + number + "?fait=ecrit");
        } catch (Refusal refused) {
            return page(one, opinion, form, "", DeskCollegeController.errors(refused, "title", view)).withStatus(422);
        }
    }

    @PostMapping(ONE + "/publier")
    Object publish(@PathVariable String council, @PathVariable int number, @RequestParam(defaultValue = "") String due, View view) {
        Council one = places.kept(council, view.visitor());
        CouncilOpinion opinion = get(one, number);
        try {
            opinions.publish(one, number, TypedDay.find(due.strip()).orElse(null), view.visitor());
            return Redirect.to(view, one.deskPath() + "/avis/" + number + "?fait=publie");
        } catch (Refusal refused) {
            return page(
                            one, opinion, OpinionForm.of(opinion.about()), due, ReplyForm.EMPTY, "", DeskCollegeController.errors(refused, "due", view))
                    .withStatus(422);
        }
    }

    @PostMapping(ONE + "/supprimer")
    Object delete(@PathVariable String council, @PathVariable int number, View view) {
        Council one = places.kept(council, view.visitor());
        CouncilOpinion opinion = get(one, number);
        try {
            opinions.delete(one, number, view.visitor());
            return Redirect.to(view, one.deskPath() + "/avis?fait=supprime");
        } catch (Refusal refused) {
            return page(one, opinion, OpinionForm.of(opinion.about()), "", new FormErrors().add("supprimer", view.t(refused))).withStatus(422);
        }
    }

    @PostMapping(ONE + "/repondre")
    Object answer(@PathVariable String council, @PathVariable int number, @RequestParam MultiValueMap<String, String> fields, View view) {
        Council one = places.kept(council, view.visitor());
        CouncilOpinion opinion = get(one, number);
        ReplyForm form = ReplyForm.read(fields);
        try {
            opinions.answer(one, number, Typed.one(Fate.values(), form.fate()).orElse(null), form.answer(), form.authority(), view.visitor());
            return Redirect.to(view, one.deskPath() + "/avis/" + number + "?fait=repondu");
        } catch (Refusal refused) {
            return answering(one, opinion, form, refused, view);
        }
    }

    @PostMapping(ONE + "/corriger")
    Object correct(@PathVariable String council, @PathVariable int number, @RequestParam MultiValueMap<String, String> fields, View view) {
        Council one = places.kept(council, view.visitor());
        ReplyForm form = ReplyForm.read(fields);
        try {
            opinions.correct(
                    one, number, form.seen(), Typed.one(Fate.values(), form.fate()).orElse(null), form.answer(), form.authority(), form.reason(), view.visitor());
            return Redirect.to(view, one.deskPath() + "/avis/" + number + "?fait=corrige");
        } catch (Refusal refused) {
            CouncilOpinion now = get(one, number);
            return answering(one, now, form.beside(now), refused, view);
        }
    }

    private CouncilOpinion get(Council one, int number) {
        return opinions.find(one, number).orElseThrow(HttpProblem::notFound);
    }

    private Page answering(Council one, CouncilOpinion opinion, ReplyForm form, Refusal refused, View view) {
        return page(one, opinion, OpinionForm.of(opinion.about()), "", form, "", DeskCollegeController.errors(refused, "answer", view)).withStatus(422);
    }

    private Page page(Council one, @Nullable CouncilOpinion opinion, OpinionForm form, String done, FormErrors errors) {
        return page(one, opinion, form, councils.today().plusDays(CouncilOpinions.DAYS).toString(), ReplyForm.of(opinion), done, errors);
    }

    private Page page(
            Council one, @Nullable CouncilOpinion opinion, OpinionForm form, String due, ReplyForm reply, String done, FormErrors errors) {
        return Page.of("council/deskopinion", new DeskOpinionPage(
                one, opinion, form, due, reply, sessions.list(one), councils.today(), done, errors));
    }
}
