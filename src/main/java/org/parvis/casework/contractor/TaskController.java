package org.parvis.casework.contractor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CasePictures;
import org.parvis.casework.Cases;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.files.Pictures;
import org.parvis.files.ReceivedPicture;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page of a contractor, who has a signed link and no account. */
@Controller
class TaskController {

    private final Tasks tasks;
    private final Cases cases;
    private final Pictures pictures;
    private final TransactionTemplate transaction;

    TaskController(Tasks tasks, Cases cases, Pictures pictures, TransactionTemplate transaction) {
        this.tasks = tasks;
        this.cases = cases;
        this.pictures = pictures;
        this.transaction = transaction;
    }

    @AllowAnyone
    @GetMapping("/taches/{token}")
    Page show(@PathVariable String token) {
        return page(token, "", new FormErrors());
    }

    @AllowAnyone
    @PostMapping("/taches/{token}")
    Object answer(
            @PathVariable String token,
            @RequestParam String outcome,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            View view) {
        Task task = task(token);
        try {
            ReceivedPicture received = receive(photo);
            transaction.executeWithoutResult(status -> end(task, outcome, answer, received));
            return Redirect.to(view, "/taches/" + token);
        } catch (Refusal refusal) {
            return page(token, answer, new FormErrors().add("answer", view.t(refusal))).withStatus(422);
        }
    }

    private void end(Task task, String outcome, String answer, @Nullable ReceivedPicture photo) {
        Actor by = Actor.contractor(Objects.requireNonNull(task.contractor()).name());
        if (outcome.equals("refuse")) {
            tasks.refuse(task, answer, by);
        } else {
            tasks.done(task, answer, by);
        }
        if (photo != null) {
            pictures.attach(photo, CasePictures.owner(task.caseId()));
        }
    }

    private @Nullable ReceivedPicture receive(@Nullable MultipartFile photo) {
        if (photo == null || photo.isEmpty()) {
            return null;
        }
        try (InputStream content = photo.getInputStream()) {
            return pictures.receive(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page page(String token, String answer, FormErrors errors) {
        Task task = task(token);
        return Page.of("casework/task", new TaskPage(token, task, cases.get(task.caseId()), answer, errors));
    }

    private Task task(String token) {
        return tasks.findByToken(token).orElseThrow(HttpProblem::notFound);
    }
}
