package org.parvis.participation.council.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.Councils;
import org.parvis.shared.Slugs;
import org.parvis.web.HomeTile.Item;
import org.parvis.web.SearchSource;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Councils in the site's search; none where the territory has none. A town has some dozens at most: they are looked through from memory. */
@Component
@Order(156)
class CouncilDoors implements SearchSource {

    private static final int FOUND = 5;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 1_000;

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
        Set<String> asked = tokens(words);
        return asked.isEmpty()
                ? List.of()
                : councils.listPublished().stream()
                        .filter(one -> matches(one, asked))
                        .limit(FOUND)
                        .map(one -> new Item(one.title(), one.path(), "", view.t(one.isEnded() ? "council.state.ended" : "council.kind." + one.about().kind()), ""))
                        .toList();
    }

    /** Every word that was asked is one of the council’s, longer or shorter at its end. */
    private boolean matches(Council one, Set<String> asked) {
        Set<String> known = tokens(one.title() + " " + councils.districtOf(one) + " " + one.about().purpose());
        return asked.stream().allMatch(word -> known.stream().anyMatch(other -> other.startsWith(word) || word.startsWith(other)));
    }

    private static Set<String> tokens(String words) {
        return Arrays.stream(Slugs.of(words, LONGEST).split("-", -1)).filter(word -> word.length() >= SHORTEST).collect(Collectors.toSet());
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
