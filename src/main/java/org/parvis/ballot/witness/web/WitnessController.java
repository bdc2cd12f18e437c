package org.parvis.ballot.witness.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.parvis.ballot.witness.WitnessedLog;
import org.parvis.ballot.witness.Witnessing;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Source;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The town as a witness: where logs ask it to cosign, and where everybody compares what it has seen with what they are shown. */
@Controller
@AllowAnyone
class WitnessController {

    private static final int LONGEST = 16 << 10;
    private static final RateLimit ASKED = new RateLimit("witness", 120, Duration.ofMinutes(1));

    private final Witnessing witnessing;
    private final RateLimits limits;

    WitnessController(Witnessing witnessing, RateLimits limits) {
        this.witnessing = witnessing;
        this.limits = limits;
    }

    /** C2SP tlog-witness. Nobody is asked who they are: the checkpoint is signed. */
    @PostMapping("/temoin/add-checkpoint")
    ResponseEntity<String> add(HttpServletRequest http) throws IOException {
        limits.takeHere(ASKED, Source.of(http));
        byte[] body = http.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            throw new HttpProblem(413);
        }
        Witnessing.Answer answer = witnessing.add(new String(body, StandardCharsets.UTF_8));
        return ResponseEntity.status(answer.status())
                .header("Content-Type", answer.tellsSize() ? "text/x.tlog.size" : "text/plain;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .body(answer.body());
    }

    @GetMapping("/temoin")
    Page show(View view) {
        return Page.of("witness/witness", new WitnessPage(witnessing.key().toString(), view.absoluteUrl("/temoin"), witnessing.list()));
    }

    /** The last checkpoint of a log that was cosigned here. */
    @GetMapping("/temoin/point")
    ResponseEntity<String> checkpoint(@RequestParam(name = "journal", defaultValue = "") String origin, HttpServletRequest http) {
        limits.lookUp(http);
        WitnessedLog log = witnessing.find(origin).filter(one -> !one.note().isEmpty()).orElseThrow(HttpProblem::notFound);
        return ResponseEntity.ok().header("Content-Type", "text/plain;charset=UTF-8").header("Cache-Control", "no-store").body(log.note());
    }
}
