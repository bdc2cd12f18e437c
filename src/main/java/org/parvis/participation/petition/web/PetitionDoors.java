package org.parvis.participation.petition.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionLists;
import org.parvis.participation.petition.PetitionRules;
import org.parvis.participation.petition.Petitions;
import org.parvis.web.HomeTile.Item;
import org.parvis.web.SearchSource;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Petitions in the site's search; none where the territory never took any. */
@Component
@Order(155)
class PetitionDoors implements SearchSource {

    private static final int FOUND = 5;

    private final PetitionRules rules;
    private final Petitions petitions;
    private final PetitionLists lists;

    PetitionDoors(PetitionRules rules, Petitions petitions, PetitionLists lists) {
        this.rules = rules;
        this.petitions = petitions;
        this.lists = lists;
    }

    @Override
    public Optional<String> pathOf(String number) {
        return rules.find().isEmpty() ? Optional.empty() : petitions.find(number).filter(Petition::hasPublicText).map(Petition::path);
    }

    @Override
    public List<Item> find(String words, View view) {
        if (rules.find().isEmpty()) {
            return List.of();
        }
        Instant now = petitions.now();
        return lists.search(words, FOUND).stream()
                .map(one -> new Item(one.text().title(), one.path(), "", view.t("petition.standing." + one.standing(now)), ""))
                .toList();
    }

    @Override
    public String heading(View view) {
        return view.t("petition.list");
    }

    @Override
    public String morePath(String words) {
        return "";
    }
}
