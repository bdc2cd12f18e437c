package org.parvis.report.open311.server;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.report.open311.wire.Mistake;
import org.parvis.territory.Territories;
import org.parvis.territory.Territory;
import org.parvis.web.Site;
import org.springframework.stereotype.Component;

/**
 * The territory that a client means. On a territory's own host or under its prefix it is clear; on a host that several
 * share, {@code jurisdiction_id} says which, by its slug.
 */
@Component
class Jurisdictions {

    private final Territories territories;

    Jurisdictions(Territories territories) {
        this.territories = territories;
    }

    Territory of(HttpServletRequest request, @Nullable String jurisdiction) {
        Site site = request.getAttribute(Site.class.getName()) instanceof Site found ? found : null;
        if (site != null && isOwn(site, request)) {
            return own(site, jurisdiction);
        }
        if (jurisdiction != null) {
            return territories.findTerritory(jurisdiction).orElseThrow(Jurisdictions::unknown);
        }
        if (site == null || territories.listIds().size() > 1) {
            throw Mistake.badRequest("jurisdiction_id is required: several territories are served here.");
        }
        return territories.get(site.id());
    }

    private Territory own(Site site, @Nullable String jurisdiction) {
        if (jurisdiction != null && !jurisdiction.equals(site.slug())) {
            throw unknown();
        }
        return territories.get(site.id());
    }

    private static boolean isOwn(Site site, HttpServletRequest request) {
        return !request.getContextPath().isEmpty()
                || site instanceof Territory territory && territory.hosts().contains(request.getServerName());
    }

    private static Mistake unknown() {
        return Mistake.notFound("jurisdiction_id is not known here.");
    }
}
