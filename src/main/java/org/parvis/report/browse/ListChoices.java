package org.parvis.report.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parvis.report.browse.ListOptions.Group;
import org.parvis.report.browse.ListOptions.Option;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.report.category.CategoryTree;
import org.parvis.territory.Districts;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** The options of a list's filters, in the language of whoever reads. */
@Component
public class ListChoices {

    private final Categories categories;
    private final Districts districts;

    ListChoices(Categories categories, Districts districts) {
        this.categories = categories;
        this.districts = districts;
    }

    public ListOptions of(View view) {
        return new ListOptions(categories(view), districts(), states(view));
    }

    /** Whether there is such a category, or such a district as «layer:code». */
    public boolean knowsCategory(String code) {
        return categories.find(code).filter(Category::isPublic).isPresent();
    }

    public boolean knowsDistrict(String code) {
        int colon = code.indexOf(':');
        return colon > 0 && districts.find(code.substring(0, colon), code.substring(colon + 1)).isPresent();
    }

    public List<Group> districts() {
        return districts.layers().stream()
                .map(layer -> new Group(
                        layer.name(),
                        districts.list(layer.code()).stream()
                                .map(district -> new Option(layer.code() + ":" + district.code(), district.name()))
                                .toList()))
                .filter(group -> !group.options().isEmpty())
                .toList();
    }

    private List<Group> categories(View view) {
        CategoryTree tree = categories.tree();
        List<Group> groups = new ArrayList<>();
        for (Category root : tree.roots()) {
            List<Option> options = new ArrayList<>();
            String label = root.label(view.locale());
            options.add(new Option(root.code(), tree.isGroup(root) ? view.t("report.public.all", label) : label));
            tree.childrenOf(root).stream()
                    .filter(Category::isPublic)
                    .filter(child -> child.handling().takesReports())
                    .forEach(child -> options.add(new Option(child.code(), child.label(view.locale()))));
            if (tree.isGroup(root) || root.handling().takesReports()) {
                groups.add(new Group(label, options));
            }
        }
        return groups;
    }

    private static List<Option> states(View view) {
        return Arrays.stream(StateFilter.values())
                .map(state -> new Option(state.word(), view.t("report.public.state." + state)))
                .toList();
    }
}
