package org.parvis.territory.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parvis.territory.TerritoryMap;
import org.parvis.web.AllowAnyone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The streets and the outline, for maps that browsers draw. */
@Controller
class BasemapController {

    private final TerritoryMap map;

    BasemapController(TerritoryMap map) {
        this.map = map;
    }

    @AllowAnyone
    @GetMapping("/api/basemap.geojson")
    void basemap(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/geo+json");
        map.basemap().write(request, response);
    }
}
