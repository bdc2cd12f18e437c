package org.parvis.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.parvis.database.PageTransaction;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HomeTile;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page of a territory: the doors, and what each wing has to tell. */
@Controller
class HomeController {

    private final List<HomeTile> tiles;

    HomeController(List<HomeTile> tiles) {
        this.tiles = tiles.stream()
                .sorted(Comparator.comparingInt(HomeTile::position))
                .toList();
    }

    @AllowAnyone
    @GetMapping("/")
    @PageTransaction
    Page home(View view) {
        List<HomeTile.Tile> shown =
                tiles.stream().map(tile -> tile.tile(view)).filter(Objects::nonNull).toList();
        return Page.of("portal/home", shown).cacheable();
    }
}
