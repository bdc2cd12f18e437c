package org.parvis.api.v1;

import java.time.Duration;
import org.parvis.web.AllowAnyone;
import org.parvis.web.View;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The document that programs and their makers read first. */
@RestController
class DocumentController {

    private final ApiDocument document;

    DocumentController(ApiDocument document) {
        this.document = document;
    }

    @AllowAnyone
    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> document(View view) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .header("Access-Control-Allow-Origin", "*")
                .body(document.of(view.absoluteUrl("")));
    }
}
