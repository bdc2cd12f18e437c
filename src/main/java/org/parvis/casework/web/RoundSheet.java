package org.parvis.casework.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.files.Picture;
import org.parvis.files.PictureVariant;
import org.parvis.files.Pictures;
import org.parvis.files.StorageAway;
import org.parvis.web.Templates;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** The round on paper: a sheet with its map, one box to tick per stop. */
@Component
class RoundSheet {

    private final Templates templates;
    private final Pictures pictures;

    RoundSheet(Templates templates, Pictures pictures) {
        this.templates = templates;
        this.pictures = pictures;
    }

    byte[] pdf(View view, RoundPage page) throws IOException {
        String html = templates.text("casework/sheet", Map.of("view", view, "page", page, "photos", photos(page)))
                .replace("</head>", "<style>" + css() + "</style></head>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .useSVGDrawer(new BatikSVGDrawer())
                .withHtmlContent(html, null)
                .useFastMode()
                .toStream(out)
                .run();
        return out.toByteArray();
    }

    /** The stops' photos by the number of their case, within the document: paper fetches nothing. */
    private Map<String, String> photos(RoundPage page) throws IOException {
        Map<String, String> photos = new HashMap<>();
        for (RoundPage.Stop stop : page.stops()) {
            UUID picture = stop.glance().picture();
            if (picture != null) {
                try {
                    photo(picture).ifPresent(data -> photos.put(stop.subject().number(), data));
                } catch (StorageAway away) {
                    // The sheet is wanted for its addresses: it goes out with the photos that could be had.
                    return photos;
                }
            }
        }
        return photos;
    }

    /** Masked, as everybody sees it; none where it is not drawn yet, or withheld. */
    private Optional<String> photo(UUID id) throws IOException {
        if (pictures.find(id).filter(Picture::isReady).isEmpty()) {
            return Optional.empty();
        }
        Optional<InputStream> bytes = pictures.open(id, PictureVariant.SMALL);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream photo = bytes.get()) {
            return Optional.of("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(photo.readAllBytes()));
        }
    }

    private static String css() throws IOException {
        try (InputStream sheet = Objects.requireNonNull(RoundSheet.class.getResourceAsStream("/print/sheet.css"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
