package org.parvis.report.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.files.Picture;
import org.parvis.files.Pictures;
import org.parvis.files.ReceivedPicture;
import org.parvis.report.Draft;
import org.parvis.report.Drafts;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.View;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Photos as a form brings them: each is taken or refused with a word, and none keeps the others from going on. */
@Component
class DraftPhotos {

    static final String FIELD = "photos";

    private final Pictures pictures;
    private final Drafts drafts;

    DraftPhotos(Pictures pictures, Drafts drafts) {
        this.pictures = pictures;
        this.drafts = drafts;
    }

    List<Picture> list(Draft draft) {
        return pictures.list(draft.pictures());
    }

    /** Adds what can be taken; says what could not. */
    FormErrors add(String token, @Nullable List<MultipartFile> files, View view) {
        FormErrors errors = new FormErrors();
        take(token, files).forEach(refusal -> errors.add(FIELD, view.t(refusal)));
        return errors;
    }

    /** Adds what can be taken; why each of the others could not. */
    List<Refusal> take(String token, @Nullable List<MultipartFile> files) {
        List<Refusal> refusals = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            try {
                if (!file.isEmpty()) {
                    drafts.add(token, receive(file));
                }
            } catch (Refusal refusal) {
                refusals.add(refusal);
            }
        }
        return refusals;
    }

    ReceivedPicture receive(MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return pictures.receive(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
