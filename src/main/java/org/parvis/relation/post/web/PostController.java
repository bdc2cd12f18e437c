package org.parvis.relation.post.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.ReceivedDocument;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.post.LetterAccess;
import org.parvis.relation.post.LetterRegister;
import org.parvis.relation.post.Letters;
import org.parvis.relation.post.LooseScans;
import org.parvis.relation.post.NewLetter;
import org.parvis.relation.post.ReceivedLetter;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Idempotency;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The register of post: letters are written into it, found again, and get their scans. */
@Controller
@AllowRoles({Role.FRONT_DESK, Role.AGENT, Role.HEAD})
class PostController {

    static final String PATH = "/bureau/courrier";
    static final String NUMBER = "/{number:C-\\d{4}-\\d{6,9}}";

    private final LetterRegister register;
    private final LetterAccess access;
    private final Letters letters;
    private final LooseScans scans;
    private final PostPages pages;
    private final PersonHandles handles;
    private final Idempotency idempotency;

    PostController(
            LetterRegister register,
            LetterAccess access,
            Letters letters,
            LooseScans scans,
            PostPages pages,
            PersonHandles handles,
            Idempotency idempotency) {
        this.register = register;
        this.access = access;
        this.letters = letters;
        this.scans = scans;
        this.pages = pages;
        this.handles = handles;
        this.idempotency = idempotency;
    }

    @GetMapping(PATH)
    Page list(
            View view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String du,
            @RequestParam(defaultValue = "") String au,
            @RequestParam(required = false) @Nullable UUID apres) {
        RegisterPage.Filter filter = new RegisterPage.Filter(q.strip(), service, du, au);
        return Page.of("relation/post/register", pages.register(view, filter, apres));
    }

    @GetMapping(PATH + "/nouveau")
    Page empty(View view) {
        return form(view, LetterForm.empty(letters.today()), view.newKey(), new FormErrors());
    }

    /** Registers the letter; on «Chercher la personne» only shows who may have written. Never by GET: names stay out of addresses. */
    @PostMapping(PATH + "/nouveau")
    Object register(View view, @RequestParam MultiValueMap<String, String> fields, @RequestParam String key) {
        LetterForm form = LetterForm.read(fields);
        if (fields.containsKey("regarder")) {
            return form(view, form, key, new FormErrors());
        }
        FormErrors errors = new FormErrors();
        UUID person = form.person().isEmpty() ? null : handles.find(form.person(), view.visitor()).orElse(null);
        if (form.isDayWrong()) {
            errors.add("arrivedOn", view.t("post.refused.day"));
        }
        if (!form.person().isEmpty() && person == null) {
            errors.add("person", view.t("relation.refused.unknown"));
        }
        NewLetter letter = form.letter(letters.today(), person);
        letters.problems(letter, view.visitor()).forEach((field, problem) -> errors.add(field, view.t(problem)));
        if (!errors.isEmpty()) {
            return form(view, form, key, errors).withStatus(422);
        }
        try {
            String number = idempotency.once(
                    "post:" + view.visitor().account(), key, Idempotency.payload(fields),
                    () -> letters.register(letter, List.of(), view.visitor()).number());
            return Redirect.to(view, PATH + "/" + number + "?fait=1");
        } catch (Refusal refused) {
            return form(view, form, key, errors.add("sender", view.t(refused))).withStatus(422);
        }
    }

    private Page form(View view, LetterForm form, String key, FormErrors errors) {
        return Page.of("relation/post/new", pages.form(view, form, key, errors));
    }

    @GetMapping(PATH + NUMBER)
    Page show(View view, @PathVariable String number, @RequestParam(defaultValue = "") String fait) {
        String done = switch (fait) {
            case "1" -> view.t("post.done.registered", number);
            case "2" -> view.t("post.done.scanned");
            default -> "";
        };
        return Page.of("relation/post/letter", pages.letter(view, get(view, number), new FormErrors(), done));
    }

    @PostMapping(PATH + NUMBER + "/pages")
    Object attach(
            View view, @PathVariable String number, @RequestParam(name = "pages", required = false) @Nullable List<MultipartFile> files) {
        ReceivedLetter letter = get(view, number);
        if (!access.mayRead(letter, view.visitor())) {
            throw HttpProblem.notFound();
        }
        try {
            List<ReceivedDocument> received = new ArrayList<>();
            Uploads.each(files, (file, name) -> received.add(scans.receive(file, name)));
            register.attach(letter, received, view.visitor());
            return Redirect.to(view, letter.path() + "?fait=2");
        } catch (Refusal refused) {
            FormErrors errors = new FormErrors().add("pages", view.t(refused));
            return Page.of("relation/post/letter", pages.letter(view, letter, errors, "")).withStatus(422);
        }
    }

    private ReceivedLetter get(View view, String number) {
        return register.find(number, view.visitor()).orElseThrow(HttpProblem::notFound);
    }
}
