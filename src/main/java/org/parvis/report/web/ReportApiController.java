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
     * The same key gets the same answer, however often the phone tries; the token of a draft, as {@code draft}, goes on
     * with that draft, and is answered by its receipt if it was sent. A report that lacks something is kept as a draft:
     * the answer then says where to finish it.
     */
    @PostMapping(path = "/api/signalements", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> send(
            @RequestParam String key,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> files,
            View view,
            HttpServletRequest request) {
        boolean isStranger = !view.visitor().isStaff();
        if (isStranger) {
            limits.mayReport(request);
        }
        PhoneReport sent = receive(form, files, view);
        return ResponseEntity.ok(
                idempotency.once("report", key, Idempotency.payload(form), () -> {
                    if (isStranger) {
                        limits.report(request);
                    }
                    return whole.take(sent, view);
                }));
    }

    /** A photo that cannot be taken does not keep the report from going: its sender is told. */
    private PhoneReport receive(Map<String, List<String>> fields, @Nullable List<MultipartFile> files, View view) {
        List<ReceivedPicture> received = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            try {
                received.add(photos.receive(file));
            } catch (Refusal refused) {
                refusals.add(view.t(refused));
            }
        }
        return new PhoneReport(fields, received, refusals);
    }
}
