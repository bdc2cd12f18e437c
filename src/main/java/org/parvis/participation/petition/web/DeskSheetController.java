package org.parvis.participation.petition.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.Documents;
import org.parvis.files.ReceivedDocument;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionRefused;
import org.parvis.participation.petition.PetitionRights;
import org.parvis.participation.petition.Petitions;
import org.parvis.participation.petition.SigningSheet;
import org.parvis.participation.petition.SigningSheets;
import org.parvis.participation.petition.SigningSheets.Finding;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Sheets that were signed by hand: typing them in, looking at lines that are like others, comparing some with their paper. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK, Role.ADMINISTRATOR})
class DeskSheetController {

    private static final String SHEETS = DeskPetitionController.ONE + "/feuilles";
    private static final String SHEET = SHEETS + "/{sheet:[0-9]{1,4}}";
    private static final int DOUBTS = 50;
    private static final Set<String> DONE = Set.of("tapee", "retiree", "levee", "controlee");

    private final PetitionPlaces places;
    private final Petitions petitions;
    private final SigningSheets sheets;
    private final PetitionRights rights;
    private final Documents documents;

    DeskSheetController(PetitionPlaces places, Petitions petitions, SigningSheets sheets, PetitionRights rights, Documents documents) {
        this.places = places;
        this.petitions = petitions;
        this.sheets = sheets;
        this.rights = rights;
        this.documents = documents;
    }

    @GetMapping(SHEETS)
    Page list(@PathVariable String number, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(places.typed(number, view.visitor()), null, DONE.contains(done) ? done : "", new FormErrors(), view);
    }

    @PostMapping(SHEETS)
    Object type(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "scan", required = false) @Nullable MultipartFile scan,
            View view) {
        Petition petition = places.typed(number, view.visitor());
        SheetForm form = SheetForm.read(fields);
        try {
            sheets.type(petition, form.sheet(), form.who(), received(scan), view.visitor());
            return Redirect.to(view, petition.deskPath() + "/feuilles?fait=tapee");
        } catch (PetitionRefused refused) {
            return page(petition, form, "", errors(refused, petition, view), view).withStatus(422);
        } catch (Refusal refused) {
            return page(petition, form, "", new FormErrors().add("feuille", view.t(refused)), view).withStatus(422);
        }
    }

    private @Nullable ReceivedDocument received(@Nullable MultipartFile scan) {
        if (scan == null || scan.isEmpty()) {
            return null;
        }
        try (InputStream bytes = scan.getInputStream()) {
            return documents.receive(bytes, scan.getOriginalFilename());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(SHEET)
    Page show(@PathVariable String number, @PathVariable int sheet, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        Petition petition = places.typed(number, view.visitor());
        return page(petition, sheet, "", DONE.contains(done) ? done : "", new FormErrors(), view);
    }

    @PostMapping(SHEET + "/retirer")
    Object remove(@PathVariable String number, @PathVariable int sheet, @RequestParam(name = "pourquoi", defaultValue = "") String why, View view) {
        Petition petition = places.typed(number, view.visitor());
        return act(petition, sheet, why, petition.deskPath() + "/feuilles?fait=retiree", view, () -> sheets.remove(petition, sheet, why, view.visitor()));
    }

    @PostMapping(SHEET + "/controler")
    Object check(@PathVariable String number, @PathVariable int sheet, @RequestParam(name = "trouve", defaultValue = "") String words, View view) {
        Petition petition = places.handled(number, view.visitor());
        String then = petition.deskPath() + "/feuilles/" + sheet + "?fait=controlee";
        return act(petition, sheet, words, then, view, () -> sheets.checked(petition, sheet, words, view.visitor()));
    }

    private Object act(Petition petition, int sheet, String typed, String then, View view, Runnable work) {
        try {
            work.run();
            return Redirect.to(view, then);
        } catch (PetitionRefused refused) {
            return page(petition, sheet, typed, "", errors(refused, petition, view), view).withStatus(422);
        } catch (Refusal refused) {
            return page(petition, sheet, typed, "", new FormErrors().add("pourquoi", view.t(refused)), view).withStatus(422);
        }
    }

    /** An agent says whether a line that is like another is another person's. */
    @PostMapping(SHEETS + "/lignes/{line:[0-9a-f-]{36}}")
    Object resolve(
            @PathVariable String number,
            @PathVariable UUID line,
            @RequestParam(name = "verdict", defaultValue = "") String verdict,
            @RequestParam(name = "raison", defaultValue = "") String reason,
            View view) {
        Petition petition = places.handled(number, view.visitor());
        try {
            Finding finding = Typed.one(Finding.values(), verdict).orElseThrow(() -> new PetitionRefused(Map.of("raison-" + line, "petition.refused.noWhy")));
            sheets.resolve(petition, line, finding, reason, view.visitor());
            return Redirect.to(view, petition.deskPath() + "/feuilles?fait=levee#doutes");
        } catch (PetitionRefused refused) {
            return page(petition, null, "", errors(refused, petition, view), view).withStatus(422);
        } catch (Refusal refused) {
            return page(petition, null, "", new FormErrors().add("doutes", view.t(refused)), view).withStatus(422);
        }
    }

    private FormErrors errors(PetitionRefused refused, Petition petition, View view) {
        return PetitionController.errors(refused.problems(), petitions.rule(petition), view);
    }

    private Page page(Petition seen, @Nullable SheetForm typed, String done, FormErrors errors, View view) {
        Petition petition = petitions.get(seen.id());
        List<SigningSheet> all = sheets.list(petition);
        SheetForm form = typed != null ? typed : SheetForm.empty(all.isEmpty() ? 1 : all.getLast().number() + 1);
        boolean mayHandle = rights.mayHandle(view.visitor(), petition);
        return Page.of("petition/desksheets", new DeskSheetsPage(
                petition, petitions.rule(petition), all, mayHandle ? sheets.doubts(petition, DOUBTS) : List.of(),
                petition.takesPaper(petitions.now()), form, done, errors));
    }

    private Page page(Petition petition, int number, String typed, String done, FormErrors errors, View view) {
        SigningSheet sheet = sheets.find(petition, number).orElseThrow(HttpProblem::notFound);
        return Page.of("petition/desksheet", new DeskSheetPage(
                petition, sheet, sheets.lines(petition, sheet, view.visitor()), sheets.scans(sheet), petition.takesPaper(petitions.now()),
                rights.mayHandle(view.visitor(), petition), typed, done, errors));
    }
}
