package org.parvis.participation.council.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.database.PageTransaction;
import org.parvis.participation.Process;
import org.parvis.participation.council.College;
import org.parvis.participation.council.Colleges;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilOpinion.Reply;
import org.parvis.participation.council.CouncilOpinion;
import org.parvis.participation.council.CouncilOpinions;
import org.parvis.participation.council.CouncilSessions;
import org.parvis.participation.council.Councils;
import org.parvis.participation.council.Mandates;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The town's councils: who sits, as far as they want to be named, when, what they said and what the town answered. */
@Controller
@AllowAnyone
class CouncilController {

    private final CouncilPlaces places;
    private final Councils councils;
    private final Colleges colleges;
    private final Mandates mandates;
    private final CouncilSessions sessions;
    private final CouncilOpinions opinions;
    private final Departments departments;

    CouncilController(
            CouncilPlaces places,
            Councils councils,
            Colleges colleges,
            Mandates mandates,
            CouncilSessions sessions,
            CouncilOpinions opinions,
            Departments departments) {
        this.places = places;
        this.councils = councils;
        this.colleges = colleges;
        this.mandates = mandates;
        this.sessions = sessions;
        this.opinions = opinions;
        this.departments = departments;
    }

    @GetMapping("/conseils")
    @PageTransaction
    Page list() {
        List<Council> published = councils.listPublished();
        Map<UUID, List<College>> known = colleges.list(published);
        Map<UUID, List<CouncilOpinion>> said = opinions.listPublished(published);
        return Page.of("council/list", new CouncilListPage(published.stream()
                .map(one -> row(one, known.getOrDefault(one.id(), List.of()), said.getOrDefault(one.id(), List.of())))
                .toList()));
    }

    private CouncilListPage.Row row(Council one, List<College> own, List<CouncilOpinion> said) {
        return new CouncilListPage.Row(
                one, councils.districtOf(one), own.stream().mapToInt(college -> college.about().seats()).sum(),
                own.stream().mapToInt(College::taken).sum(),
                one.isLive() && own.stream().anyMatch(college -> college.call().isOpen(councils.today())),
                said.stream().filter(CouncilOpinion::isOwed).count());
    }

    @GetMapping(CouncilPlaces.ONE)
    @PageTransaction
    Page show(@PathVariable String council) {
        Council one = places.published(council);
        return Page.of("council/page", new CouncilPage(
                one, councils.districtOf(one), department(one), councils.processOf(one).filter(Process::isPublished).orElse(null), colleges.list(one),
                mandates.listOpen(one), sessions.listPublic(one), opinions.list(one).stream().filter(CouncilOpinion::isPublished).toList(),
                councils.today(), councils.now()));
    }

    @GetMapping(CouncilPlaces.ONE + "/avis/{number:[0-9]{1,6}}")
    @PageTransaction
    Page opinion(@PathVariable String council, @PathVariable int number) {
        Council one = places.published(council);
        return opinions.find(one, number)
                .filter(CouncilOpinion::isPublished)
                .map(opinion -> Page.of("council/opinion", new OpinionPage(one, opinion, department(one), councils.today(), earlier(opinion))))
                .orElseThrow(HttpProblem::notFound);
    }

    private List<Reply> earlier(CouncilOpinion opinion) {
        List<Reply> all = opinions.listReplies(opinion);
        return all.size() < 2 ? List.of() : all.subList(0, all.size() - 1).reversed();
    }

    private String department(Council council) {
        return departments.find(council.about().department()).map(Department::name).orElse("");
    }
}
