package org.parvis.participation.petition.web;

import jakarta.servlet.http.HttpServletRequest;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionRemarks;
import org.parvis.participation.talk.Objection;
import org.parvis.participation.talk.web.ObjectionPage.Place;
import org.parvis.participation.talk.web.ObjectionPages;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Objecting to a petition whose text everybody reads. No account is needed. */
@Controller
@AllowAnyone
@RequestMapping(PetitionController.ONE + "/signaler")
class FlagPetitionController {

    private final PetitionPlaces places;
    private final PetitionRemarks remarks;
    private final ObjectionPages pages;

    FlagPetitionController(PetitionPlaces places, PetitionRemarks remarks, ObjectionPages pages) {
        this.places = places;
        this.remarks = remarks;
        this.pages = pages;
    }

    @GetMapping
    Page ask(@PathVariable String number) {
        return pages.ask(place(places.readable(number)));
    }

    @PostMapping
    Object send(@PathVariable String number, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest http, View view) {
        Petition petition = places.readable(number);
        return pages.send(place(petition), fields, typed -> remarks.say(petition.id(), typed), http, view);
    }

    private static Place place(Petition petition) {
        return new Place(Objection.Of.PETITION, petition.text().title(), petition.path(), petition.path() + "/signaler");
    }
}
