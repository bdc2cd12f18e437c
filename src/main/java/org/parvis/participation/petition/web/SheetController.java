package org.parvis.participation.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionRefused;
import org.parvis.participation.petition.PetitionRemarks;
import org.parvis.participation.petition.Petitions;
import org.parvis.participation.petition.SigningSheet;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sheet to print and sign by hand, and telling the town that a petition should not be there. */
@Controller
@AllowAnyone
class SheetController {

    private final PetitionPlaces places;
    private final Petitions petitions;
    private final PetitionRemarks remarks;
    private final RateLimits limits;

    SheetController(PetitionPlaces places, Petitions petitions, PetitionRemarks remarks, RateLimits limits) {
        this.places = places;
        this.petitions = petitions;
        this.remarks = remarks;
        this.limits = limits;
    }

    @GetMapping(PetitionController.ONE + "/feuille")
    Page sheet(@PathVariable String number, @RequestParam(name = "n", defaultValue = "1") String sheet) {
        Petition petition = places.readable(number);
        int wanted = sheet.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(sheet) : 1;
        return Page.of("petition/sheet", new SheetPage(petition, petitions.rule(petition), wanted, SigningSheet.LINES));
    }

    @GetMapping(PetitionController.ONE + "/alerter")
    Page askToReport(@PathVariable String number) {
        return Page.of("petition/report", new ReportPage(places.readable(number), "", new FormErrors()));
    }

    @PostMapping(PetitionController.ONE + "/alerter")
    Object report(@PathVariable String number, @RequestParam(name = "pourquoi", defaultValue = "") String why, HttpServletRequest http, View view) {
        Petition petition = places.readable(number);
        limits.mayReport(http);
        try {
            remarks.say(petition, why);
            limits.report(http);
            return Redirect.to(view, petition.path() + "?fait=alerte");
        } catch (PetitionRefused refused) {
            FormErrors errors = PetitionController.errors(refused.problems(), petitions.rule(petition), view);
            return Page.of("petition/report", new ReportPage(petition, why, errors)).withStatus(422);
        }
    }
}
