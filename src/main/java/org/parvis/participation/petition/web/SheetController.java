package org.parvis.participation.petition.web;

import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.Petitions;
import org.parvis.participation.petition.SigningSheet;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The sheet to print and sign by hand. */
@Controller
@AllowAnyone
class SheetController {

    private final PetitionPlaces places;
    private final Petitions petitions;

    SheetController(PetitionPlaces places, Petitions petitions) {
        this.places = places;
        this.petitions = petitions;
    }

    @GetMapping(PetitionController.ONE + "/feuille")
    Page sheet(@PathVariable String number, @RequestParam(name = "n", defaultValue = "1") String sheet) {
        Petition petition = places.readable(number);
        int wanted = sheet.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(sheet) : 1;
        return Page.of("petition/sheet", new SheetPage(petition, petitions.rule(petition), wanted, SigningSheet.LINES));
    }
}
