package org.parvis.participation.council.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.parvis.database.PageTransaction;
import org.parvis.participation.council.Application;
import org.parvis.participation.council.ApplicationAnswers;
import org.parvis.participation.council.ApplicationAnswers.Answer;
import org.parvis.participation.council.Applications;
import org.parvis.participation.council.Colleges;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilRefused;
import org.parvis.participation.council.Councils;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Applications for seats of a council, each answered with a reason. */
@Controller
@AllowTeam
class DeskApplicationController {

    private static final String ALL = CouncilPlaces.DESK + "/candidatures";
    private static final String ONE = ALL + "/{id:[0-9a-f-]{36}}";
    private static final Set<String> DONE = Set.of("chosen", "substitute", "reserve", "declined", "siege");

    private final CouncilPlaces places;
    private final Councils councils;
    private final Colleges colleges;
    private final Applications applications;
    private final ApplicationAnswers answers;

    DeskApplicationController(
            CouncilPlaces places, Councils councils, Colleges colleges, Applications applications, ApplicationAnswers answers) {
        this.places = places;
        this.councils = councils;
        this.colleges = colleges;
        this.applications = applications;
        this.answers = answers;
    }

    @GetMapping(ALL)
    @PageTransaction
    Page list(@PathVariable String council, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(places.kept(council, view.visitor()), DONE.contains(done) ? done : "", "", new FormErrors());
    }

    private Page page(Council one, String done, String reason, FormErrors errors) {
        List<Application> all = applications.list(one);
        return Page.of("council/deskapplications", new DeskApplicationsPage(
                one, colleges.list(one), all, applications.authors(all), applications.listUnseated(one), councils.today(), reason, done, errors));
    }

    @PostMapping(ONE)
    Object answer(
            @PathVariable String council,
            @PathVariable UUID id,
            @RequestParam(name = "reponse", defaultValue = "") String answer,
            @RequestParam(name = "motif", defaultValue = "") String reason,
            View view) {
        Council one = known(council, id, view);
        try {
            Answer said = Typed.one(Answer.values(), answer).orElseThrow(() -> new Refusal("council.refused.reason"));
            answers.answer(one, id, said, Printable.text(reason), view.visitor());
            return Redirect.to(view, one.deskPath() + "/candidatures?fait=" + said.name().toLowerCase(Locale.ROOT));
        } catch (CouncilRefused refused) {
            return page(one, "", reason, FormErrors.of(refused.problems(), view)).withStatus(422);
        } catch (Refusal refused) {
            return page(one, "", reason, new FormErrors().add("motif-" + id, view.t(refused))).withStatus(422);
        }
    }

    /**
     * Whoever was chosen where cases are answered sits from today on.
     *
     * @param place of a substitute, or a seat
     */
    @PostMapping(ONE + "/siege")
    Object seat(@PathVariable String council, @PathVariable UUID id, @RequestParam(name = "place", defaultValue = "") String place, View view) {
        Council one = known(council, id, view);
        try {
            answers.seatChosen(one, id, place.equals("suppleant"), view.visitor());
            return Redirect.to(view, one.deskPath() + "/candidatures?fait=siege");
        } catch (Refusal refused) {
            return page(one, "", "", new FormErrors().add("c-" + id, view.t(refused))).withStatus(422);
        }
    }

    private Council known(String council, UUID id, View view) {
        Council one = places.kept(council, view.visitor());
        if (applications.find(id).filter(other -> other.councilId().equals(one.id())).isEmpty()) {
            throw HttpProblem.notFound();
        }
        return one;
    }
}
