package org.parvis.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.files.ReceivedPicture;
import org.parvis.shared.Refusal;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Idempotency;
import org.parvis.web.RateLimits;
import org.parvis.web.View;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes a whole report at once, from a phone that had to wait for the network. */
@RestController
@AllowAnyone
class ReportApiController {

    private final Idempotency idempotency;
    private final WholeReport whole;
    private final DraftPhotos photos;
    private final RateLimits limits;

    ReportApiController(Idempotency idempotency, WholeReport whole, DraftPhotos photos, RateLimits limits) {
        this.limits = limits;
        this.idempotency = idempotency;
        this.whole = whole;
        this.photos = photos;
    }

    /**
     * The same key gets the same answer, however often the phone tries. A report that lacks something is kept as a draft:
     * the answer then says where to finish it.
     */
    @PostMapping(path = "/api/signalements", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> send(
            @RequestParam String key,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> files,
            View view,
            HttpServletRequest request) {
        if (!view.visitor().isStaff()) {
            limits.report(request);
        }
        List<ReceivedPicture> pictures = receive(files);
        return ResponseEntity.ok(idempotency.once(
                "report", key, Idempotency.payload(form), () -> whole.take(fields(form), pictures, view)));
    }

    private static Map<String, List<String>> fields(MultiValueMap<String, String> form) {
        return Map.copyOf(form);
    }

    /** A photo that cannot be taken does not keep the report from going. */
    private List<ReceivedPicture> receive(@Nullable List<MultipartFile> files) {
        List<ReceivedPicture> received = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            try {
                received.add(photos.receive(file));
            } catch (Refusal refused) {
                continue;
            }
        }
        return received;
    }
}
