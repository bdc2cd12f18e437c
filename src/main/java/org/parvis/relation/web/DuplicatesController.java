package org.parvis.relation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.Duplicates;
import org.parvis.relation.Person;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.Suggestion;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of files that may be of one person. */
@Controller
@AllowRoles({Role.HEAD, Role.FRONT_DESK})
class DuplicatesController {

    static final String PATH = "/bureau/personnes/doublons";

    private final Duplicates duplicates;
    private final TiePages ties;
    private final PersonHandles handles;

    DuplicatesController(Duplicates duplicates, TiePages ties, PersonHandles handles) {
        this.duplicates = duplicates;
        this.ties = ties;
        this.handles = handles;
    }

    @GetMapping(PATH)
    Page list(View view, @RequestParam(required = false) @Nullable String apres) {
        Suggestion.Place after = apres == null ? null : after(view, apres).orElse(null);
        List<Suggestion> found = duplicates.list(after);
        List<Suggestion> shown = found.size() > Duplicates.PAGE ? found.subList(0, Duplicates.PAGE) : found;
        Map<UUID, Person> known = ties.known(shown.stream().flatMap(one -> Stream.of(one.first(), one.second())).distinct().toList());
        List<DuplicatesPage.Line> lines = new ArrayList<>();
        for (Suggestion one : shown) {
            Person first = known.get(one.first());
            Person second = known.get(one.second());
            if (first != null && second != null) {
                lines.add(new DuplicatesPage.Line(
                        first.name(), TiePages.hints(first), ties.twin(view, first, second, one.resemblance())));
            }
        }
        String next = found.size() > Duplicates.PAGE ? PATH + "?apres=" + mark(view, shown.getLast().place()) : null;
        return Page.of("relation/duplicates", new DuplicatesPage(lines, after != null, next));
    }

    /** Where the next page begins; sealed as handles are, since no id leaves the house. */
    private String mark(View view, Suggestion.Place place) {
        return place.score() + "." + handles.of(place.first(), view.visitor()) + "." + handles.of(place.second(), view.visitor());
    }

    private Optional<Suggestion.Place> after(View view, String typed) {
        List<String> parts = List.of(typed.split("\\.", -1));
        if (parts.size() != 3 || !parts.getFirst().matches("\\d{1,4}")) {
            return Optional.empty();
        }
        return handles.find(parts.get(1), view.visitor())
                .flatMap(first -> handles.find(parts.get(2), view.visitor())
                        .map(second -> new Suggestion.Place(Integer.parseInt(parts.getFirst()), first, second)));
    }
}
