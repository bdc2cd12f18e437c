package org.parvis.request.contacts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where a file of contacts is tried, looked through line by line, and brought in. */
@Controller
@AllowRoles(Role.ADMINISTRATOR)
class ContactsController {

    static final String PATH = "/bureau/contacts";
    private static final String ONE = PATH + "/{id:[0-9a-f-]{36}}";

    private final ContactFiles files;
    private final ContactPages pages;

    ContactsController(ContactFiles files, ContactPages pages) {
        this.files = files;
        this.pages = pages;
    }

    @GetMapping(PATH)
    Page list(View view) {
        return page(view, new FormErrors());
    }

    @PostMapping(PATH)
    Object take(View view, @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file) {
        try {
            if (file == null || file.isEmpty()) {
                throw new Refusal("request.contacts.refused.file");
            }
            String name = file.getOriginalFilename();
            return Redirect.to(view, PATH + "/" + files.take(name == null ? "" : name, bytes(file), view.visitor()));
        } catch (Refusal refused) {
            return page(view, new FormErrors().add("fichier", view.t(refused))).withStatus(422);
        }
    }

    /** Not more than is taken, and one byte by which it is known to be. */
    private static byte[] bytes(MultipartFile file) {
        try (var in = file.getInputStream()) {
            return in.readNBytes(ContactReading.LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(ONE)
    Page show(
            View view,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String vue,
            @RequestParam(defaultValue = "1") int page) {
        ContactFile file = get(view, id);
        if (file.state() != ContactFile.State.TRIED) {
            return Page.of(view.isPartial() ? "request/contacts/state" : "request/contacts/coming", pages.coming(view, file));
        }
        return Page.of("request/contacts/preview", pages.preview(view, file, vue.equals("erreurs"), page));
    }

    @PostMapping(ONE + "/{act:reprendre|abandonner}")
    ResponseEntity<Void> act(View view, @PathVariable UUID id, @PathVariable String act) {
        get(view, id);
        if (act.equals("abandonner")) {
            files.giveUp(id, view.visitor());
            return Redirect.to(view, PATH);
        }
        files.confirm(id, view.visitor());
        return Redirect.to(view, PATH + "/" + id);
    }

    private Page page(View view, FormErrors errors) {
        return Page.of("request/contacts/files", new ContactsPage(pages.files(view), errors));
    }

    private ContactFile get(View view, UUID id) {
        return files.find(id, view.visitor()).orElseThrow(HttpProblem::notFound);
    }
}
