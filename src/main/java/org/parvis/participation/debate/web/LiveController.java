package org.parvis.participation.debate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parvis.participation.talk.Comments;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.Talks;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.RateLimits;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Results as they come, for pages that are open: server-sent events. */
@Controller
@AllowAnyone
class LiveController {

    private final Talks talks;
    private final Comments comments;
    private final LiveResults live;
    private final RateLimits limits;

    LiveController(Talks talks, Comments comments, LiveResults live, RateLimits limits) {
        this.talks = talks;
        this.comments = comments;
        this.live = live;
        this.limits = limits;
    }

    /** Once a debate is closed there is nothing to follow: 204 tells a browser not to come again. */
    @GetMapping("/participer/{slug}/debats/{number}/direct")
    void follow(@PathVariable String slug, @PathVariable String number, HttpServletRequest request, HttpServletResponse response) throws IOException {
        limits.lookUp(request);
        Talk talk = talks.find(slug, number).filter(one -> one.kind() == Talk.Kind.DEBATE).orElseThrow(HttpProblem::notFound);
        if (!comments.areOpen(talk)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        live.follow(talk.subject(), request, response);
    }
}
