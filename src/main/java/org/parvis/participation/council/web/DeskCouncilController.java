package org.parvis.participation.council.web;

import java.util.List;
import java.util.Set;
import org.parvis.database.PageTransaction;
import org.parvis.participation.council.Applications;
import org.parvis.participation.council.Colleges;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilOpinions;
import org.parvis.participation.council.CouncilRefused;
import org.parvis.participation.council.CouncilRights;
import org.parvis.participation.council.Councils;
import org.parvis.participation.council.MandateEnds;
import org.parvis.participation.council.Mandates;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.team.ProcessRights;
import org.parvis.shared.Refusal;
import org.parvis.territory.District;
import org.parvis.territory.DistrictLayer;
import org.parvis.territory.Districts;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Councils at the desk: begun, described, published, ended. */
@Controller
@AllowTeam
class DeskCouncilController {

    static final String PATH = "/bureau/conseils";
    private static final Set<String> DONE = Set.of("cree", "enregistre", "publie", "fini", "college", "supprime", "appel", "clos");

    private final CouncilPlaces places;
    private final Councils councils;
    private final Colleges colleges;
    private final Mandates mandates;
    private final MandateEnds ends;
    private final Applications applications;
    private final CouncilOpinions opinions;
    private final CouncilRights rights;
    private final Districts districts;

    DeskCouncilController(
            CouncilPlaces places,
            Councils councils,
            Colleges colleges,
            Mandates mandates,
            MandateEnds ends,
            Applications applications,
            CouncilOpinions opinions,
            CouncilRights rights,
            Districts districts) {
        this.places = places;
        this.councils = councils;
        this.colleges = colleges;
        this.mandates = mandates;
        this.ends = ends;
        this.applications = applications;
        this.opinions = opinions;
        this.rights = rights;
        this.districts = districts;
    }

    @GetMapping(PATH)
    Page list(View view) {
        return list(CouncilForm.EMPTY, new FormErrors(), view);
    }

    private Page list(CouncilForm form, FormErrors errors, View view) {
        List<Council> own = councils.list().stream().filter(one -> rights.mayKeep(view.visitor(), one)).toList();
        boolean canBegin = ProcessRights.mayBegin(view.visitor());
        return Page.of("council/desk", new DeskCouncilsPage(own, canBegin, form, choices(view), errors));
    }

    private CouncilChoices choices(View view) {
        List<District> all = districts.layers().stream().map(DistrictLayer::code).flatMap(code -> districts.list(code).stream()).toList();
        return new CouncilChoices(rights.departments(view.visitor()), all, rights.processes(view.visitor()));
    }

    @PostMapping(PATH)
    Object create(@RequestParam MultiValueMap<String, String> fields, View view) {
        if (!ProcessRights.mayBegin(view.visitor())) {
            throw HttpProblem.notFound();
        }
        CouncilForm form = CouncilForm.read(fields);
        try {
            return Redirect.to(view, councils.create(form.about(), view.visitor()).deskPath() + "?fait=cree");
        } catch (CouncilRefused refused) {
            return list(form, FormErrors.of(refused.problems(), view), view).withStatus(422);
        }
    }

    @GetMapping(CouncilPlaces.DESK)
    @PageTransaction
    Page show(@PathVariable String council, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(places.kept(council, view.visitor()), DONE.contains(done) ? done : "", "", new FormErrors());
    }

    private Page page(Council one, String done, String why, FormErrors errors) {
        return Page.of("council/deskone", new DeskCouncilPage(
                one, councils.processOf(one).orElse(null), colleges.list(one), mandates.listOpen(one), applications.list(one), opinions.list(one),
                councils.today(), done, why, errors));
    }

    @GetMapping(CouncilPlaces.DESK + "/reglages")
    Page settings(@PathVariable String council, View view) {
        Council one = places.kept(council, view.visitor());
        return Page.of("council/desksettings", new DeskCouncilSettingsPage(one, CouncilForm.of(one.about()), choices(view), new FormErrors()));
    }

    @PostMapping(CouncilPlaces.DESK + "/reglages")
    Object change(@PathVariable String council, @RequestParam MultiValueMap<String, String> fields, View view) {
        Council one = places.kept(council, view.visitor());
        CouncilForm form = CouncilForm.read(fields);
        try {
            councils.change(one, form.about(), view.visitor());
            return Redirect.to(view, one.deskPath() + "?fait=enregistre");
        } catch (CouncilRefused refused) {
            return settings(one, form, FormErrors.of(refused.problems(), view), view);
        } catch (Refusal over) {
            return settings(one, form, new FormErrors().add("title", view.t(over)), view);
        }
    }

    private Page settings(Council one, CouncilForm form, FormErrors errors, View view) {
        return Page.of("council/desksettings", new DeskCouncilSettingsPage(one, form, choices(view), errors)).withStatus(422);
    }

    @PostMapping(CouncilPlaces.DESK + "/publier")
    Object publish(@PathVariable String council, View view) {
        Council one = places.kept(council, view.visitor());
        try {
            councils.publish(one, view.visitor());
            return Redirect.to(view, one.deskPath() + "?fait=publie");
        } catch (Refusal refused) {
            return page(one, "", "", new FormErrors().add("publier", view.t(refused))).withStatus(422);
        }
    }

    /** @param why everybody reads it */
    @PostMapping(CouncilPlaces.DESK + "/mettre-fin")
    Object end(@PathVariable String council, @RequestParam(name = "pourquoi", defaultValue = "") String why, View view) {
        Council one = places.kept(council, view.visitor());
        try {
            ends.dissolve(one, why, view.visitor());
            return Redirect.to(view, one.deskPath() + "?fait=fini");
        } catch (Refusal refused) {
            return page(one, "", why, new FormErrors().add("pourquoi", view.t(refused))).withStatus(422);
        }
    }
}
