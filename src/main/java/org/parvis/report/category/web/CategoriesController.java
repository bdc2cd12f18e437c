package org.parvis.report.category.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.report.category.CategoryEditing;
import org.parvis.report.category.CategoryTree;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be reported in a territory, for its administrators. */
@Controller
@AllowRoles(Role.ADMINISTRATOR)
class CategoriesController {

    static final String PATH = "/admin/categories";

    private static final int LONGEST_CODE = 50;

    private final Categories categories;
    private final CategoryEditing editing;
    private final CategoryChecks checks;
    private final Departments departments;

    CategoriesController(Categories categories, CategoryEditing editing, CategoryChecks checks, Departments departments) {
        this.categories = categories;
        this.editing = editing;
        this.checks = checks;
        this.departments = departments;
    }

    @GetMapping(PATH)
    Page list() {
        return list(null);
    }

    private Page list(@Nullable String problem) {
        Map<String, String> names = departments.list().stream().collect(Collectors.toMap(Department::code, Department::name));
        CategoryTree tree = categories.tree();
        return Page.of("report/categories/list", new CategoriesPage(rows(tree, tree.roots(), names), editing.retired(), problem));
    }

    private static List<CategoriesPage.Row> rows(CategoryTree tree, List<Category> beside, Map<String, String> names) {
        List<CategoriesPage.Row> rows = new ArrayList<>();
        for (int i = 0; i < beside.size(); i++) {
            Category one = beside.get(i);
            String department = one.answerer() == null ? "" : names.getOrDefault(one.answerer(), one.answerer());
            rows.add(new CategoriesPage.Row(
                    one, department, i == 0, i == beside.size() - 1, rows(tree, tree.childrenOf(one), names)));
        }
        return rows;
    }

    @GetMapping(PATH + "/nouvelle")
    Page create() {
        return page(null, CategoryForm.empty(), new FormErrors());
    }

    @PostMapping(PATH + "/nouvelle")
    Object create(@RequestParam MultiValueMap<String, String> fields, View view) {
        CategoryForm form = CategoryForm.read("", fields);
        return save(null, form, code(form.names().french()), view);
    }

    @GetMapping(PATH + "/{code}")
    Page edit(@PathVariable String code) {
        CategoryEditing.Stored stored = get(code);
        return page(stored, CategoryForm.of(stored.category(), stored.written()), new FormErrors());
    }

    @PostMapping(PATH + "/{code}")
    Object change(@PathVariable String code, @RequestParam MultiValueMap<String, String> fields, View view) {
        return save(get(code), CategoryForm.read(code, fields), code, view);
    }

    @PostMapping(PATH + "/{code}/retrait")
    Object retire(@PathVariable String code, View view) {
        get(code);
        try {
            editing.retire(code, view.visitor());
            return Redirect.to(view, PATH);
        } catch (Refusal refused) {
            return list(view.t(refused)).withStatus(422);
        }
    }

    @PostMapping(PATH + "/{code}/{way:monter|descendre}")
    ResponseEntity<Void> move(@PathVariable String code, @PathVariable String way, View view) {
        get(code);
        editing.move(code, way.equals("monter") ? -1 : 1, view.visitor());
        return Redirect.to(view, PATH + "#" + code);
    }

    private Object save(CategoryEditing.@Nullable Stored before, CategoryForm form, String code, View view) {
        FormErrors errors = checks.errors(before, form, code, view);
        if (!errors.isEmpty()) {
            return page(before, form, errors).withStatus(422);
        }
        editing.save(CategoryWriting.write(form, code, before), form.group().isEmpty() ? null : form.group(), view.visitor());
        return Redirect.to(view, PATH);
    }

    private Page page(CategoryEditing.@Nullable Stored stored, CategoryForm form, FormErrors errors) {
        boolean isGroup = stored != null && categories.tree().isGroup(stored.category());
        return Page.of("report/categories/edit", new CategoriesPage.One(
                stored, form, isGroup, checks.groups(form.code()), checks.inside(), errors));
    }

    private CategoryEditing.Stored get(String code) {
        return editing.find(code).orElseThrow(HttpProblem::notFound);
    }

    /** «Nid-de-poule» becomes «nid-de-poule». */
    private static String code(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        String dashed = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return dashed.length() <= LONGEST_CODE ? dashed : dashed.substring(0, LONGEST_CODE).replaceAll("-$", "");
    }
}
