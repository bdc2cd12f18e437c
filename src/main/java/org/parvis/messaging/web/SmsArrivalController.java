package org.parvis.messaging.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.parvis.messaging.sms.arrival.SmsArrivals;
import org.parvis.messaging.sms.gateway.SmsArrival;
import org.parvis.messaging.sms.gateway.SmsSettings;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Takes text messages that people send from a provider that brings them over HTTP, at any site of the instance. Those
 * that belong to no territory are refused for good (422); what cannot be kept is answered with an error, and comes again.
 */
@Controller
class SmsArrivalController {

    private static final String PATH = "/sms/recus/{provider}";

    private final SmsProviderDoor door;
    private final SmsArrivals arrivals;

    SmsArrivalController(SmsProviderDoor door, SmsArrivals arrivals) {
        this.door = door;
        this.arrivals = arrivals;
    }

    /** One text message, or a list of them. */
    @AllowAnyone
    @PostMapping(value = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> json(@PathVariable String provider, HttpServletRequest request) throws IOException {
        SmsSettings.Provider from = door.admitted(provider, request);
        SmsProviderDoor.told(request).forEach(one -> take(
                provider, from, name -> Objects.requireNonNullElse(SmsProviderDoor.field(one, name), "")));
        return ResponseEntity.noContent().build();
    }

    @AllowAnyone
    @PostMapping(value = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> form(@PathVariable String provider, HttpServletRequest request) {
        SmsSettings.Provider from = door.admitted(provider, request);
        take(provider, from, name -> Objects.requireNonNullElse(request.getParameter(name), ""));
        return ResponseEntity.noContent().build();
    }

    private void take(String provider, SmsSettings.Provider settings, UnaryOperator<String> field) {
        SmsSettings.Arrivals names = settings.arrivals();
        String from = field.apply(names.from());
        if (from.isBlank()) {
            throw new HttpProblem(400);
        }
        try {
            arrivals.accept(provider, new SmsArrival(
                    field.apply(names.id()), from, field.apply(names.to()), field.apply(names.text()), null));
        } catch (SmsArrival.ForNobody e) {
            throw new HttpProblem(422);
        }
    }
}
