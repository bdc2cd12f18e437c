package org.parvis.participation.debate.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.debate.Debate;
import org.parvis.participation.debate.DebateRefused;
import org.parvis.participation.debate.DebateVotes;
import org.parvis.participation.debate.Debates;
import org.parvis.participation.debate.Syntheses;
import org.parvis.participation.debate.Synthesis;
import org.parvis.participation.debate.SynthesisDraft;
import org.parvis.participation.talk.CommentLists;
import org.parvis.participation.talk.CommentOrder;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.Talks;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
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

/** Writing what the town concludes from a debate: with the arguments at hand that most agree with, to quote them. */
@Controller
@AllowTeam
class DeskSynthesisController {

    private static final String PATH = "/bureau/participation/{slug}/debats/{number}/conclusion";
    private static final int AT_HAND = 20;
    private static final Set<String> DONE = Set.of("enregistre", "publie");

    private final Debates debates;
    private final ProcessRights rights;
    private final DebateVotes votes;
    private final Syntheses syntheses;
    private final Talks talks;
    private final CommentLists comments;

    DeskSynthesisController(
            Debates debates,
            ProcessRights rights,
            DebateVotes votes,
            Syntheses syntheses,
            Talks talks,
            CommentLists comments) {
        this.debates = debates;
        this.rights = rights;
        this.votes = votes;
        this.syntheses = syntheses;
        this.talks = talks;
        this.comments = comments;
    }

    @GetMapping(PATH)
    Page write(@PathVariable String slug, @PathVariable String number, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        Debate debate = get(slug, number, view);
        return page(debate, null, DONE.contains(done) ? done : "", new FormErrors());
    }

    /** Whatever button was pressed, what was typed is kept first: publishing that is refused loses nothing. */
    @PostMapping(PATH)
    Object save(@PathVariable String slug, @PathVariable String number, @RequestParam MultiValueMap<String, String> fields, View view) {
        Debate debate = get(slug, number, view);
        SynthesisForm form = SynthesisForm.read(fields);
        Optional<List<UUID>> quotes = form.ids();
        if (quotes.isEmpty()) {
            return page(debate, form, "", new FormErrors().add("citations", view.t("debate.refused.quote"))).withStatus(422);
        }
        List<UUID> all = Stream.concat(quotes.get().stream(), ticked(fields)).distinct().toList();
        @Nullable SynthesisForm typed = form;
        try {
            syntheses.save(
                    debate.id(), new SynthesisDraft(form.conclusion(), form.reasons(), form.signatory(), all), form.revision(), form.correction(),
                    view.visitor());
            String path = "/bureau/participation/" + slug + "/debats/" + number + "/conclusion?fait=";
            if (!"publier".equals(fields.getFirst("geste"))) {
                return Redirect.to(view, path + "enregistre");
            }
            typed = null;
            syntheses.publish(debate.id(), view.visitor());
            return Redirect.to(view, path + "publie");
        } catch (DebateRefused refused) {
            return page(debate, typed, "", FormErrors.of(refused.problems(), view)).withStatus(422);
        } catch (Refusal refusal) {
            return page(debate, typed, "", new FormErrors().add("conclusion", view.t(refusal))).withStatus(422);
        }
    }

    private static Stream<UUID> ticked(MultiValueMap<String, String> fields) {
        return fields.getOrDefault("citer", List.of()).stream().flatMap(one -> Typed.id(one).stream());
    }

    /** @param typed null: what is kept */
    private Page page(Debate debate, @Nullable SynthesisForm typed, String done, FormErrors errors) {
        Talk talk = talks.get(debate.id());
        @Nullable Synthesis draft = syntheses.findDraft(debate.id()).orElse(null);
        List<Synthesis> published = syntheses.listPublished(debate.id());
        SynthesisForm kept = draft != null
                ? SynthesisForm.of(draft.about(), draft.revision(), talk)
                : published.isEmpty() ? new SynthesisForm("", "", "", "", "", 0) : SynthesisForm.of(published.getFirst().about(), 0, talk);
        return Page.of("debate/synthesis", new SynthesisPage(
                talk, debate, new Results(votes.figures(debate.id())), draft, published,
                comments.list(talk, CommentOrder.MOST_SUPPORTED, null, null, AT_HAND), syntheses.isOver(debate),
                typed == null ? kept : typed, done, errors));
    }

    private Debate get(String slug, String number, View view) {
        Process process = rights.get(slug, ProcessAct.CONCLUDE, view.visitor());
        return debates.find(process, number).filter(one -> process.isPublished() && one.isVisible()).orElseThrow(HttpProblem::notFound);
    }
}
