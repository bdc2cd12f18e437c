package org.parvis.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.parvis.casework.Case;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.Cases;
import org.parvis.casework.Tasks;
import org.parvis.files.Picture;
import org.parvis.files.PictureVariant;
import org.parvis.files.Pictures;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The photos of the problem, masked as for the public, for whoever holds the link of a task on it. */
@Controller
class ContractorPhotos {

    private final Tasks tasks;
    private final Cases cases;
    private final CaseKinds kinds;
    private final Pictures pictures;

    ContractorPhotos(Tasks tasks, Cases cases, CaseKinds kinds, Pictures pictures) {
        this.tasks = tasks;
        this.cases = cases;
        this.kinds = kinds;
        this.pictures = pictures;
    }

    /** Those that can be shown now. */
    List<UUID> of(Case subject, Locale locale) {
        return kinds.get(subject.kind()).sidePanel(subject, locale).pictures().stream()
                .filter(id -> pictures.find(id).filter(Picture::isReady).isPresent())
                .toList();
    }

    @AllowAnyone
    @GetMapping("/taches/{token}/photos/{id}")
    void show(View view, @PathVariable String token, @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        Case subject = tasks.findByToken(token).map(task -> cases.get(task.caseId())).orElseThrow(HttpProblem::notFound);
        if (!of(subject, view.locale()).contains(id)) {
            throw HttpProblem.notFound();
        }
        try (InputStream photo = pictures.open(id, PictureVariant.LARGE).orElseThrow(HttpProblem::notFound)) {
            response.setContentType("image/jpeg");
            response.setHeader("Cache-Control", "private, no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            photo.transferTo(response.getOutputStream());
        }
    }
}
