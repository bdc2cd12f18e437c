package org.parvis.report.open311.client;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parvis.files.Picture;
import org.parvis.files.PictureOwner;
import org.parvis.files.Pictures;
import org.parvis.report.Report;
import org.parvis.report.Reports;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.territory.Territories;
import org.parvis.territory.Territory;
import org.springframework.stereotype.Component;

/** Posts a forwarded report to its body's server. */
@Component
class Sending {

    private final Reports reports;
    private final Categories categories;
    private final Pictures pictures;
    private final Territories territories;
    private final ForeignServers servers;

    Sending(
            Reports reports,
            Categories categories,
            Pictures pictures,
            Territories territories,
            ForeignServers servers) {
        this.reports = reports;
        this.categories = categories;
        this.pictures = pictures;
        this.territories = territories;
        this.servers = servers;
    }

    ForeignServer.Posted send(Forwarding forwarding) throws Outbound.Unavailable, Outbound.Refused {
        ForeignServer server = servers.of(forwarding.bodyId())
                .orElseThrow(() -> new Outbound.Refused("the body takes no requests by Open311 any more"));
        OutgoingRequest.Subject subject = subject(forwarding);
        String category = subject.report().category();
        String label = subject.category().map(known -> known.label(locale())).orElse(category);
        String serviceCode = OutgoingRequest.serviceCode(server.services(), category, label)
                .orElseThrow(() -> new Outbound.Refused("the body offers no service like «" + label + "»"));
        return server.post(
                OutgoingRequest.fields(subject, serviceCode), forwarding.id().toString());
    }

    private OutgoingRequest.Subject subject(Forwarding forwarding) throws Outbound.Refused {
        Report report = reports.find(forwarding.reportId())
                .orElseThrow(() -> new Outbound.Refused("the report is gone"));
        Optional<Category> category = categories.find(report.category());
        String ownId = report.number() + "-" + forwarding.id();
        return new OutgoingRequest.Subject(report, category, ownId, photos(report));
    }

    private List<String> photos(Report report) {
        Territory territory = territories.current();
        return report.isPublic()
                ? pictures.list(new PictureOwner("report", report.id())).stream()
                        .filter(Picture::isReady)
                        .map(picture -> territory.baseUrl() + picture.largePath())
                        .toList()
                : List.of();
    }

    private Locale locale() {
        return territories.current().language();
    }
}
