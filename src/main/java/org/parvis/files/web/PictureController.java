package org.parvis.files.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.FileMissing;
import org.parvis.files.Picture;
import org.parvis.files.PictureAccess.Audience;
import org.parvis.files.PictureGate;
import org.parvis.files.PictureOwner;
import org.parvis.files.PictureVariant;
import org.parvis.files.Pictures;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Serves pictures. What may not be seen does not exist; originals leave as downloads of no type, and who took one is on
 * record.
 */
@Controller
class PictureController {

    private final Pictures pictures;
    private final PictureGate gate;
    private final Journal journal;

    PictureController(Pictures pictures, PictureGate gate, Journal journal) {
        this.pictures = pictures;
        this.gate = gate;
        this.journal = journal;
    }

    @AllowAnyone
    @GetMapping("/fichiers/photos/{id:[0-9a-f-]+}/{variant:[a-z]+}.jpg")
    void picture(
            View view,
            @PathVariable String id,
            @PathVariable String variant,
            @RequestParam(required = false) @Nullable String v,
            HttpServletResponse response)
            throws IOException {
        PictureVariant asked = PictureVariant.find(variant).orElseThrow(HttpProblem::notFound);
        Picture picture = find(id).orElseThrow(HttpProblem::notFound);
        Audience audience = gate.audience(view.visitor(), picture, asked);
        if (audience == Audience.NOBODY) {
            throw HttpProblem.notFound();
        }
        if (asked == PictureVariant.ORIGINAL) {
            record(view, picture);
        }
        try (InputStream bytes = pictures.open(picture.id(), asked).orElseThrow(HttpProblem::notFound)) {
            boolean current = picture.version().equals(v);
            response.setHeader("Cache-Control", caching(audience, asked, current));
            describe(response, asked);
            bytes.transferTo(response.getOutputStream());
        } catch (FileMissing lost) {
            throw HttpProblem.notFound();
        }
    }

    private Optional<Picture> find(String id) {
        try {
            return pictures.find(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void record(View view, Picture picture) {
        PictureOwner owner = picture.owner();
        journal.append(JournalEntry.by(view.visitor(), "files.originalSeen", owner.kind(), owner.id())
                .with("picture", picture.id()));
    }

    /** A day at most: a picture withheld later must not live on in caches for a year. */
    private static String caching(Audience audience, PictureVariant variant, boolean current) {
        if (variant == PictureVariant.ORIGINAL) {
            return "private, no-store";
        }
        if (!current) {
            return "private, no-cache";
        }
        return audience == Audience.EVERYBODY ? "public, max-age=86400, immutable" : "private, max-age=3600";
    }

    private static void describe(HttpServletResponse response, PictureVariant variant) {
        boolean original = variant == PictureVariant.ORIGINAL;
        response.setContentType(original ? "application/octet-stream" : "image/jpeg");
        response.setHeader(
                "Content-Disposition",
                original ? "attachment; filename=\"photo-originale\"" : "inline; filename=\"photo.jpg\"");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    }
}
