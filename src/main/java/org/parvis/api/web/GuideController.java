package org.parvis.api.web;

import org.parvis.api.v1.ApiDocument;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the interface can do, for people. */
@Controller
class GuideController {

    private final ApiDocument document;

    GuideController(ApiDocument document) {
        this.document = document;
    }

    @AllowAnyone
    @GetMapping("/api")
    Page show() {
        return Page.of("api/guide", document.operations()).cacheable();
    }
}
