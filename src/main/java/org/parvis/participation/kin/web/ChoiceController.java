package org.parvis.participation.kin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.participation.kin.SupportChoices;
import org.parvis.participation.kin.SupportQuestion;
import org.parvis.participation.kin.SupportQuestions;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever supported an idea that was split says which parts they support: by the link of their mail, or with an account. */
@Controller
@AllowAnyone
class ChoiceController {

    /** A part and the version of it that the form showed. */
    private static final Pattern PART = Pattern.compile("([A-Z]+-[0-9]{4}-[0-9]{1,9})\\.([0-9]{1,6})");

    private final SupportChoices choices;
    private final SupportQuestions questions;
    private final Proposals proposals;
    private final Accounts accounts;
    private final AuthorDoor door;
    private final RateLimits limits;

    ChoiceController(
            SupportChoices choices, SupportQuestions questions, Proposals proposals, Accounts accounts, AuthorDoor door, RateLimits limits) {
        this.choices = choices;
        this.questions = questions;
        this.proposals = proposals;
        this.accounts = accounts;
        this.door = door;
        this.limits = limits;
    }

    /** What the page of the question says where it is unknown, or too late, it says here. */
    @PostMapping("/soutiens/parties")
    Object choose(
            @RequestParam(name = "jeton", defaultValue = "") String token,
            @RequestParam(name = "parties", required = false) @Nullable List<String> parts,
            HttpServletRequest http,
            View view) {
        limits.lookUp(http);
        Optional<SupportQuestion> asked = questions.find(token).filter(one -> one.why() == SupportQuestion.Why.SPLIT);
        String back = "/soutiens/question?jeton=" + token;
        if (asked.isEmpty()) {
            throw HttpProblem.notFound();
        }
        limits.take(QuestionController.ANSWERS, asked.get().supporter());
        try {
            choices.choose(asked.get(), read(parts));
            return Redirect.to(view, back + "&fait=choisi");
        } catch (Refusal refusal) {
            return Redirect.to(view, back);
        }
    }

    /** With an account, on the page of the idea; where it is too late the page says what became of it. */
    @PostMapping("/participer/{slug}/idees/{number}/choisir")
    Object chooseAs(
            @PathVariable String slug,
            @PathVariable String number,
            @RequestParam(name = "parties", required = false) @Nullable List<String> parts,
            View view) {
        Proposal proposal = proposals.find(number).filter(Proposal::isVisible).orElseThrow(HttpProblem::notFound);
        String path = door.path(proposal);
        Account account = view.visitor().accountId().flatMap(accounts::find).orElseThrow(HttpProblem::notFound);
        if (!path.startsWith("/participer/" + slug + "/")) {
            throw HttpProblem.notFound();
        }
        limits.take(QuestionController.ANSWERS, account.id().toString());
        try {
            choices.chooseAs(account, proposal, read(parts));
            return Redirect.to(view, path + "?fait=choisi#soutenir");
        } catch (Refusal refusal) {
            return Redirect.to(view, path);
        }
    }

    private static Map<String, Integer> read(@Nullable List<String> parts) {
        Map<String, Integer> read = new HashMap<>();
        for (String one : parts == null ? List.<String>of() : parts) {
            Matcher part = PART.matcher(one);
            if (part.matches()) {
                read.put(part.group(1), Integer.parseInt(part.group(2)));
            }
        }
        return read;
    }
}
