package org.parvis.messaging.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.sms.delivery.SmsReceipts;
import org.parvis.messaging.sms.gateway.SmsReceipt;
import org.parvis.messaging.sms.gateway.SmsSettings;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Takes receipts of text messages from a provider that tells them over HTTP, at any site of the instance. What cannot be
 * kept is answered with an error, and comes again.
 */
@Controller
class SmsReceiptController {

    private static final String PATH = "/sms/accuses/{provider}";

    private final SmsProviderDoor door;
    private final SmsReceipts receipts;

    SmsReceiptController(SmsProviderDoor door, SmsReceipts receipts) {
        this.door = door;
        this.receipts = receipts;
    }

    /** One receipt, or a list of them. */
    @AllowAnyone
    @PostMapping(value = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> json(@PathVariable String provider, HttpServletRequest request) throws IOException {
        SmsSettings.Provider from = door.admitted(provider, request);
        SmsProviderDoor.told(request).forEach(one -> take(
                provider,
                from,
                SmsProviderDoor.field(one, from.receiptReference()),
                SmsProviderDoor.field(one, from.receiptStatus())));
        return ResponseEntity.noContent().build();
    }

    @AllowAnyone
    @PostMapping(value = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> form(@PathVariable String provider, HttpServletRequest request) {
        SmsSettings.Provider from = door.admitted(provider, request);
        take(provider, from, request.getParameter(from.receiptReference()), request.getParameter(from.receiptStatus()));
        return ResponseEntity.noContent().build();
    }

    private void take(String provider, SmsSettings.Provider from, @Nullable String ref, @Nullable String status) {
        if (ref == null || ref.isBlank() || status == null) {
            throw new HttpProblem(400);
        }
        from.words().find(status).ifPresent(end -> receipts.accept(provider, new SmsReceipt(ref, end, status)));
    }
}
