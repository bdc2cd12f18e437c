package org.parvis.participation.digest.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.PageTransaction;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.digest.DigestRights;
import org.parvis.participation.digest.Letter;
import org.parvis.participation.digest.LetterNews;
import org.parvis.participation.digest.LetterRefused;
import org.parvis.participation.digest.LetterText;
import org.parvis.participation.digest.Letters;
import org.parvis.participation.digest.Topics;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Letters at the desk: begun, and put together. */
@Controller
@AllowTeam
class DeskLetterController {

    static final String ALL = AnimationController.PATH + "/lettres";
    static final String PATH = ALL + "/{id:[0-9a-f-]{36}}";

    private static final int SHOWN = 30;
    private static final Set<String> DONE = Set.of("enregistre", "repris");

    private final DeskLetters desk;
    private final Letters letters;
    private final LetterNews news;
    private final DigestRights rights;
    private final Processes processes;
    private final Topics topics;

    DeskLetterController(
            DeskLetters desk, Letters letters, LetterNews news, DigestRights rights, Processes processes, Topics topics) {
        this.desk = desk;
        this.letters = letters;
        this.news = news;
        this.rights = rights;
        this.processes = processes;
        this.topics = topics;
    }

    @GetMapping(ALL)
    @PageTransaction
    Page list(@RequestParam(name = "apres", defaultValue = "") String after, View view) {
        List<Letter> found = letters.list(Typed.id(after).orElse(null), SHOWN + 1);
        List<Letter> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        return Page.of("digest/desk", new DeskLettersPage(
                shown.stream()
                        .filter(one -> one.isPublic() || rights.mayWrite(one.process(), view.visitor()))
                        .map(one -> new DeskLettersPage.Row(one, topics.name(one.process(), view.locale()), rights.mayWrite(one.process(), view.visitor())))
                        .toList(),
                rights.processesOf(view.visitor()), rights.mayWrite(null, view.visitor()), found.size() > SHOWN ? shown.getLast().id() : null));
    }

    @PostMapping(ALL)
    Object begin(@RequestParam(name = "demarche", defaultValue = "") String topic, View view) {
        @Nullable Process process = topic.isEmpty() ? null : processes.findPublished(topic).orElseThrow(HttpProblem::notFound);
        if (!rights.mayWrite(process == null ? null : process.id(), view.visitor())) {
            throw HttpProblem.notFound();
        }
        LetterText text = new LetterText("", view.t("digest.greeting"), "");
        return Redirect.to(view, letters.draft(process, text, view.visitor()).deskPath());
    }

    @GetMapping(PATH)
    @PageTransaction
    Page edit(@PathVariable UUID id, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        Letter letter = desk.get(id, view.visitor());
        return page(letter, LetterForm.of(letter), DONE.contains(done) ? done : "", new FormErrors(), view);
    }

    @PostMapping(PATH)
    Object save(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, View view) {
        Letter letter = desk.get(id, view.visitor());
        LetterForm form = LetterForm.read(fields);
        if (!form.isReadable()) {
            return page(letter, form, "", new FormErrors().add("elements", view.t("digest.refused.unreadable")), view).withStatus(422);
        }
        try {
            letters.save(id, form.revision(), form.text(), form.items());
            return Redirect.to(view, letter.deskPath() + (Typed.of(fields, "geste").equals("apercu") ? "/apercu" : "?fait=enregistre"));
        } catch (LetterRefused refused) {
            return page(letter, form, "", FormErrors.of(refused.problems(), view), view).withStatus(422);
        } catch (Refusal refused) {
            return page(letter, form, "", new FormErrors().add("objet", view.t(refused)), view).withStatus(422);
        }
    }

    @PostMapping(PATH + "/supprimer")
    Object delete(@PathVariable UUID id, View view) {
        Letter letter = desk.get(id, view.visitor());
        try {
            letters.delete(id, view.visitor());
            return Redirect.to(view, ALL);
        } catch (Refusal refused) {
            return page(letter, LetterForm.of(letter), "", new FormErrors().add("supprimer", view.t(refused)), view).withStatus(422);
        }
    }

    private Page page(Letter letter, LetterForm form, String done, FormErrors errors, View view) {
        Locale language = view.locale();
        return Page.of("digest/edit", LetterEditPage.of(
                letter, topics.name(letter.process(), language), news.since(letter),
                new LetterEditPage.Choices(news.told(form.asIn(letter), language), letter.isDraft() ? news.offered(letter, language) : List.of()), form, done,
                errors));
    }
}
