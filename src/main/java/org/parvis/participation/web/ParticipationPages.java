package org.parvis.participation.web;

import java.util.ArrayList;
import java.util.List;
import org.parvis.participation.Processes;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.council.Councils;
import org.parvis.participation.delivery.DeliveryCatalogue;
import org.parvis.participation.petition.PetitionRules;
import org.parvis.web.SitePage;
import org.springframework.stereotype.Component;

/** Pages of participation in the site's search, for whoever looks for «pétition» or «débats» and not for a certain one. */
@Component
class ParticipationPages implements SitePage.Source {

    private final Processes processes;
    private final Budgets budgets;
    private final DeliveryCatalogue deliveries;
    private final PetitionRules petitions;
    private final Councils councils;

    ParticipationPages(Processes processes, Budgets budgets, DeliveryCatalogue deliveries, PetitionRules petitions, Councils councils) {
        this.processes = processes;
        this.budgets = budgets;
        this.deliveries = deliveries;
        this.petitions = petitions;
        this.councils = councils;
    }

    @Override
    public List<SitePage> pages() {
        List<SitePage> pages = new ArrayList<>();
        if (!processes.listPublished().isEmpty()) {
            pages.add(new SitePage("/participer", "participation.title", "participation.page.words"));
        }
        if (!budgets.listPublished().isEmpty()) {
            pages.add(new SitePage("/participer#budgets", "budget.desk", "budget.page.words"));
        }
        if (!deliveries.isEmpty()) {
            pages.add(new SitePage("/realisations", "delivery.all", "delivery.page.words"));
        }
        if (petitions.find().isPresent()) {
            pages.add(new SitePage("/petitions", "petition.list", "petition.page.words"));
        }
        if (!councils.listPublished().isEmpty()) {
            pages.add(new SitePage("/conseils", "council.list", "council.page.words"));
        }
        return pages;
    }
}
