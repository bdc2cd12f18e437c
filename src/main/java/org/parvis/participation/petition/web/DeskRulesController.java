package org.parvis.participation.petition.web;

import java.util.List;
import org.parvis.participation.petition.PetitionRefused;
import org.parvis.participation.petition.PetitionRule;
import org.parvis.participation.petition.PetitionRules;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing the rules of petitions: each version holds for those that are sent from then on. */
@Controller
@AllowRoles(Role.ADMINISTRATOR)
class DeskRulesController {

    private static final String PATH = DeskPetitionController.PATH + "/regles";

    private final PetitionRules rules;
    private final PetitionWords words;
    private final Departments departments;

    DeskRulesController(PetitionRules rules, PetitionWords words, Departments departments) {
        this.rules = rules;
        this.words = words;
        this.departments = departments;
    }

    @GetMapping(PATH)
    Page edit(@RequestParam(name = "fait", defaultValue = "") String done, View view) {
        List<PetitionRule> versions = rules.list();
        RuleForm form = RuleForm.of(versions.isEmpty() ? rules.suggested() : versions.getFirst());
        return page(form, done.equals("enregistre") ? done : "", new FormErrors(), view);
    }

    @PostMapping(PATH)
    Object save(@RequestParam MultiValueMap<String, String> fields, View view) {
        RuleForm form = RuleForm.read(fields);
        try {
            rules.write(form.read(), form.rule(), view.visitor());
            return Redirect.to(view, PATH + "?fait=enregistre");
        } catch (PetitionRefused refused) {
            return page(form, "", FormErrors.of(refused.problems(), view), view).withStatus(422);
        }
    }

    private Page page(RuleForm form, String done, FormErrors errors, View view) {
        List<PetitionRule> versions = rules.list();
        List<Department> inside = departments.list().stream().filter(one -> !one.isOutside()).toList();
        return Page.of("petition/deskrules", new DeskRulesPage(
                form, versions.isEmpty() ? "" : words.of(versions.getFirst(), view), versions, inside, done, errors));
    }
}
