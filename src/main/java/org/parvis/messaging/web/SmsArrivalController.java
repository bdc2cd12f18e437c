package org.parvis.messaging.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.parvis.messaging.sms.arrival.SmsArrivals;
import org.parvis.messaging.sms.gateway.SmsArrival;
import org.parvis.messaging.sms.gateway.SmsSettings;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Takes text messages that people send from a provider that brings them over HTTP, at any site of the instance. Of a
 * list, each is taken whatever the others are. Where all belong to no territory, or have no sender, they are refused for
 * good (422, 400); what cannot be kept is answered with an error, and all come again.
 */
@Controller
class SmsArrivalController {

    private static final Logger LOG = LoggerFactory.getLogger(SmsArrivalController.class);
    private static final String PATH = "/sms/recus/{provider}";

    /** What became of a text message. */
    private enum Outcome {
        TAKEN,
        FOR_NOBODY,
        NO_SENDER
    }

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
        return takeAll(provider, from, SmsProviderDoor.told(request).stream()
                .<UnaryOperator<String>>map(one -> name -> Objects.requireNonNullElse(SmsProviderDoor.field(one, name), ""))
                .toList());
    }

    @AllowAnyone
    @PostMapping(value = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> form(@PathVariable String provider, HttpServletRequest request) {
        SmsSettings.Provider from = door.admitted(provider, request);
        return takeAll(provider, from, List.of(name -> Objects.requireNonNullElse(request.getParameter(name), "")));
    }

    private ResponseEntity<Void> takeAll(
            String provider, SmsSettings.Provider settings, List<UnaryOperator<String>> texts) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        texts.forEach(text -> outcomes.add(take(provider, settings, text)));
        outcomes.stream()
                .filter(one -> one != Outcome.TAKEN)
                .forEach(one -> LOG.warn("Of {} text messages from {} some were not taken: {}", texts.size(), provider, one));
        if (outcomes.equals(Set.of(Outcome.NO_SENDER))) {
            throw new HttpProblem(400);
        }
        if (outcomes.equals(Set.of(Outcome.FOR_NOBODY))) {
            throw new HttpProblem(422);
        }
        return ResponseEntity.noContent().build();
    }

    private Outcome take(String provider, SmsSettings.Provider settings, UnaryOperator<String> field) {
        SmsSettings.Arrivals names = settings.arrivals();
        String from = field.apply(names.from());
        if (from.isBlank()) {
            return Outcome.NO_SENDER;
        }
        try {
            arrivals.accept(provider, new SmsArrival(
                    field.apply(names.id()), from, field.apply(names.to()), field.apply(names.text()), null));
            return Outcome.TAKEN;
        } catch (SmsArrival.ForNobody e) {
            return Outcome.FOR_NOBODY;
        }
    }
}
