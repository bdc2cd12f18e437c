package org.parvis.participation.debate.web;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.participation.debate.Debate;
import org.parvis.participation.debate.DebateModeration;
import org.parvis.participation.debate.DebateProposals;
import org.parvis.participation.debate.DebateRefused;
import org.parvis.participation.talk.web.KeptPage;
import org.parvis.participation.talk.web.Readers;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What its author does with a debate: confirm it, say it better or withdraw it before it is read, appeal. By a link or an account. */
@Controller
@AllowAnyone
class MyDebateController {

    static final String PATH = "/debats/mien";

    private static final Set<String> DONE = Set.of("publie", "change", "retire", "conteste");

    private final DebateProposals proposals;
    private final DebateModeration moderation;
    private final Readers readers;

    MyDebateController(DebateProposals proposals, DebateModeration moderation, Readers readers) {
        this.proposals = proposals;
        this.moderation = moderation;
        this.readers = readers;
    }

    private record Mine(Debate debate, String key, String value) {
        String query() {
            return "?" + key + "=" + value;
        }
    }

    /** Reading a link changes nothing, as mail scanners read them all: the page has the button. */
    @GetMapping(PATH)
    Page show(
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(name = "fait", defaultValue = "") String done,
            View view) {
        return find(token, id, view)
                .map(mine -> page(mine, DebateForm.of(mine.debate().about()), "", DONE.contains(done) ? done : "", new FormErrors()))
                .orElseGet(() -> Page.of("participation/unknown").withStatus(404));
    }

    @PostMapping(PATH + "/publier")
    Object confirm(@RequestParam(name = "jeton", defaultValue = "") String token, View view) {
        Mine mine = get(token, "", view);
        try {
            proposals.confirm(token);
            return back(mine, "publie", view);
        } catch (Refusal refusal) {
            return page(mine, DebateForm.of(mine.debate().about()), "", "", new FormErrors().add("publier", view.t(refusal))).withStatus(422);
        }
    }

    @PostMapping(PATH + "/modifier")
    Object change(@RequestParam MultiValueMap<String, String> fields, View view) {
        DebateForm form = DebateForm.read(fields);
        @Nullable Mine mine = find(Typed.of(fields, "jeton"), Typed.of(fields, "id"), view).orElse(null);
        if (mine == null) {
            return kept(form.words());
        }
        try {
            proposals.change(mine.debate().id(), form.draft());
            return back(mine, "change", view);
        } catch (DebateRefused refused) {
            return page(mine, form, "", "", FormErrors.of(refused.problems(), view)).withStatus(422);
        } catch (Refusal refusal) {
            return page(mine, form, "", "", new FormErrors().add("question", view.t(refusal))).withStatus(422);
        }
    }

    @PostMapping(PATH + "/retirer")
    Object withdraw(
            @RequestParam(name = "jeton", defaultValue = "") String token, @RequestParam(defaultValue = "") String id, View view) {
        Mine mine = get(token, id, view);
        try {
            proposals.withdraw(mine.debate().id());
            return back(mine, "retire", view);
        } catch (Refusal refusal) {
            return page(mine, DebateForm.of(mine.debate().about()), "", "", new FormErrors().add("retirer", view.t(refusal))).withStatus(422);
        }
    }

    @PostMapping(PATH + "/contester")
    Object appeal(
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(name = "pourquoi", defaultValue = "") String words,
            View view) {
        @Nullable Mine mine = find(token, id, view).orElse(null);
        if (mine == null) {
            return kept(words);
        }
        try {
            moderation.appeal(mine.debate().id(), words);
            return back(mine, "conteste", view);
        } catch (Refusal refusal) {
            return page(mine, DebateForm.of(mine.debate().about()), words, "", new FormErrors().add("pourquoi", view.t(refusal))).withStatus(422);
        }
    }

    /** Whoever was logged out while typing loses nothing. */
    private static Page kept(String words) {
        return KeptPage.of(HttpProblem.notFound(), words, "/participer");
    }

    private static Object back(Mine mine, String done, View view) {
        return Redirect.to(view, PATH + mine.query() + "&fait=" + done);
    }

    private Page page(Mine mine, DebateForm form, String appeal, String done, FormErrors errors) {
        Debate debate = mine.debate();
        return Page.of("debate/mine", new MyDebatePage(
                proposals.processOf(debate), debate, mine.key(), mine.value(), moderation.listActs(debate.id()),
                moderation.listAppeals(debate.id()), moderation.findAppealable(debate).orElse(null), form, appeal, done, errors));
    }

    private Mine get(String token, String id, View view) {
        return find(token, id, view).orElseThrow(HttpProblem::notFound);
    }

    private Optional<Mine> find(String token, String id, View view) {
        if (!token.isEmpty()) {
            return proposals.findByKey(token).map(debate -> new Mine(debate, "jeton", token));
        }
        @Nullable Account account = readers.account(view);
        return account == null
                ? Optional.empty()
                : Typed.id(id).flatMap(known -> proposals.findOf(account, known)).map(debate -> new Mine(debate, "id", debate.id().toString()));
    }
}
