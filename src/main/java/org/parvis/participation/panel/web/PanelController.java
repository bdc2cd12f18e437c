package org.parvis.participation.panel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.parvis.participation.Process;
import org.parvis.participation.panel.Candidate;
import org.parvis.participation.panel.Panel;
import org.parvis.participation.panel.PanelFiles;
import org.parvis.participation.panel.Panels;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The draws of a process: what was promised, what came out, and the file by which anybody draws again. */
@Controller
@AllowAnyone
class PanelController {

    private static final int LONGEST_NUMBER = 20;

    private final PanelPlaces places;
    private final Panels panels;
    private final PanelFiles files;
    private final RateLimits limits;

    PanelController(PanelPlaces places, Panels panels, PanelFiles files, RateLimits limits) {
        this.places = places;
        this.panels = panels;
        this.files = files;
        this.limits = limits;
    }

    @GetMapping("/participer/{slug}/tirages")
    Page list(@PathVariable String slug) {
        Process process = places.published(slug);
        return Page.of("panel/list", new PanelListPage(process, panels.listAnnounced(process.id())));
    }

    @GetMapping("/participer/{slug}/tirages/{panel:[a-z0-9-]+}")
    Page show(@PathVariable String slug, @PathVariable String panel, @RequestParam(name = "numero", defaultValue = "") String number) {
        PanelPlace place = places.announced(slug, panel);
        Panel one = place.panel();
        String asked = number.length() > LONGEST_NUMBER ? "" : number.strip();
        List<Candidate> drawn = one.isDrawn() ? panels.drawn(one) : List.of();
        Page page = Page.of("panel/panel", new PanelPage(
                place, panels.groups(one), drawn, asked, asked.isEmpty() ? null : panels.findByNumber(one, asked).orElse(null)));
        return asked.isEmpty() ? page.cacheable() : page;
    }

    /** What {@code ./parvis draw} and draw.py read. */
    @GetMapping("/participer/{slug}/tirages/{panel:[a-z0-9-]+}.json")
    ResponseEntity<byte[]> file(@PathVariable String slug, @PathVariable String panel, HttpServletRequest request) {
        limits.lookUp(request);
        PanelPlace place = places.announced(slug, panel);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", ContentDisposition.attachment().filename(place.panel().slug() + ".json").build().toString())
                .body(files.of(place.panel()));
    }
}
