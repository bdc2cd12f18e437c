package org.parvis.participation.council.web;

import java.util.List;
import java.util.Optional;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.Councils;
import org.parvis.web.HomeTile.Item;
import org.parvis.web.LooseWords;
import org.parvis.web.SearchSource;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Councils in the site's search; none where the territory has none. A town has some dozens at most: they are looked through from memory. */
@Component
@Order(156)
class CouncilDoors implements SearchSource {

    private static final int FOUND = 5;

    private final Councils councils;

    CouncilDoors(Councils councils) {
        this.councils = councils;
    }

    @Override
    public Optional<String> pathOf(String number) {
        return Optional.empty();
    }

    @Override
    public List<Item> find(String words, View view) {
        LooseWords asked = LooseWords.of(words);
        return councils.listPublished().stream()
                .filter(one -> asked.areAllIn(one.title() + " " + councils.districtOf(one) + " " + one.about().purpose()))
                .limit(FOUND)
                .map(one -> new Item(one.title(), one.path(), "", view.t(one.isEnded() ? "council.state.ended" : "council.kind." + one.about().kind()), ""))
                .toList();
    }

    @Override
    public String heading(View view) {
        return view.t("council.list");
    }

    @Override
    public String morePath(String words) {
        return "/conseils";
    }
}
