package org.parvis.participation.meeting.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.parvis.files.Pictures;
import org.parvis.files.ReceivedPicture;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the photo of a sheet with a form. */
@Component
class NotePhotos {

    private final Pictures pictures;

    NotePhotos(Pictures pictures) {
        this.pictures = pictures;
    }

    /** Null where none was sent. */
    @Nullable ReceivedPicture received(@Nullable MultipartFile photo) {
        if (photo == null || photo.isEmpty()) {
            return null;
        }
        try (InputStream content = photo.getInputStream()) {
            return pictures.receive(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
