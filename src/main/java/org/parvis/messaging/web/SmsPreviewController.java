package org.parvis.messaging.web;

import org.parvis.messaging.SmsPreviews;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a text message will arrive, while it is typed; keeps nothing. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK, Role.ADMINISTRATOR})
class SmsPreviewController {

    private static final int LONGEST = 4_000;

    private final SmsPreviews previews;

    SmsPreviewController(SmsPreviews previews) {
        this.previews = previews;
    }

    @PostMapping("/bureau/sms/apercu")
    Page preview(@RequestParam(defaultValue = "") String words) {
        return Page.of("messaging/smsPreview", previews.of(words.substring(0, Math.min(LONGEST, words.length()))));
    }
}
