package org.parvis.report.open311.server;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.parvis.files.Pictures;
import org.parvis.files.ReceivedPicture;
import org.parvis.report.open311.wire.Mistake;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * The pictures that came with a request, whatever their parts were called ({@code media}, {@code photo1}, {@code
 * file_…}). One that cannot be read is left out: the report counts more.
 */
@Component
class Photos {

    private static final int MOST = 5;

    private final Pictures pictures;

    Photos(Pictures pictures) {
        this.pictures = pictures;
    }

    /** Keeps the files; waits for the disk, so not to be called in a transaction. */
    List<ReceivedPicture> receive(List<Part> files) {
        List<ReceivedPicture> received = new ArrayList<>();
        for (Part file : files) {
            if (received.size() < MOST) {
                receive(file, received);
            }
        }
        return received;
    }

    private void receive(Part file, List<ReceivedPicture> received) {
        try (InputStream stream = file.getInputStream()) {
            received.add(pictures.receive(stream));
        } catch (Refusal refusal) {
            // Not a picture, or not one that we take.
        } catch (IOException e) {
            throw Mistake.badRequest("A file cannot be read: it is cut off.");
        }
    }
}
