package org.parvis.casework.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CasePictures;
import org.parvis.files.Pictures;
import org.parvis.files.ReceivedPicture;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Photos that agents add to an answer: what was done, for everybody to see. */
@Component
class AfterPhotos {

    private final Pictures pictures;

    AfterPhotos(Pictures pictures) {
        this.pictures = pictures;
    }

    /** Checks and keeps the file; null when there is none. */
    @Nullable ReceivedPicture receive(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try (InputStream content = file.getInputStream()) {
            return pictures.receive(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes it the case's, in the caller's transaction. */
    void attach(@Nullable ReceivedPicture photo, Case subject) {
        if (photo != null) {
            pictures.attach(photo, CasePictures.owner(subject.id()));
        }
    }
}
