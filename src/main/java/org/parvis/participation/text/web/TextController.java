package org.parvis.participation.text.web;

import java.util.List;
import java.util.stream.Stream;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.talk.CommentLists;
import org.parvis.participation.text.Clause;
import org.parvis.participation.text.TextVersion;
import org.parvis.participation.text.Texts;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Texts of a process, one text, and what its versions changed. */
@Controller
@AllowAnyone
class TextController {

    private static final String ONE = "/participer/{slug}/textes/{number:[1-9][0-9]{0,4}}";

    private final TextPlaces places;
    private final Texts texts;
    private final CommentLists comments;
    private final Processes processes;

    TextController(TextPlaces places, Texts texts, CommentLists comments, Processes processes) {
        this.places = places;
        this.texts = texts;
        this.comments = comments;
        this.processes = processes;
    }

    @GetMapping("/participer/{slug}/textes")
    Page list(@PathVariable String slug) {
        Process process = places.published(slug);
        return Page.of("text/list", new TextListPage(process, texts.listPublished(process.id()), processes.now()));
    }

    @GetMapping(ONE)
    Page show(@PathVariable String slug, @PathVariable int number) {
        TextPlace place = places.published(slug, number);
        List<Clause> clauses = texts.clauses(place.text());
        List<Clause> ended = texts.ended(place.text());
        return Page.of("text/text", new TextPage(
                place, clauses, ended, comments.figures(Stream.concat(clauses.stream(), ended.stream()).map(Clause::id).toList()), texts.versions(place.text()), processes.now()));
    }

    @GetMapping(ONE + "/versions/{version:[1-9][0-9]{0,4}}")
    Page version(@PathVariable String slug, @PathVariable int number, @PathVariable int version) {
        TextPlace place = places.published(slug, number);
        TextVersion shown = texts.findVersion(place.text(), version).orElseThrow(HttpProblem::notFound);
        List<HeadChange> head = texts.findVersion(place.text(), version - 1)
                .map(was -> HeadChange.between(was.title(), was.intro(), shown.title(), shown.intro()))
                .orElse(List.of());
        return Page.of("text/version", new TextVersionPage(
                place, shown, head, ClauseChange.between(texts.clauses(place.text(), version - 1), texts.clauses(place.text(), version))));
    }

    /** An article is read within its text. */
    @GetMapping("/participer/{slug}/articles/{text:[1-9][0-9]{0,4}}-{clause:[1-9][0-9]{0,4}}")
    ResponseEntity<Void> article(@PathVariable String slug, @PathVariable int text, @PathVariable int clause, View view) {
        TextPlace place = places.published(slug, text);
        boolean stands = texts.clauses(place.text()).stream().anyMatch(one -> one.number() == clause);
        return Redirect.to(view, stands ? place.path() + "#article-" + clause : place.path() + "#retires");
    }
}
