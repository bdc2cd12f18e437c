package org.parvis.report.category.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.report.category.Category;
import org.parvis.report.category.CategoryEditing;
import org.parvis.report.category.Handling;
import org.parvis.territory.Department;
import org.parvis.web.FormErrors;

/**
 * What can be reported, in its order.
 *
 * @param problem why what was asked was not done, in words; null for nothing
 */
public record CategoriesPage(List<Row> rows, List<Category> retired, @Nullable String problem) {

    /**
     * A category in the list, with what is in it.
     *
     * @param department by whom it is dealt with, where the rules do not decide; empty where they do
     */
    public record Row(Category category, String department, boolean isFirst, boolean isLast, List<Row> inside) {

        public String path() {
            return CategoriesController.PATH + "/" + category.code();
        }

        public boolean isElsewhere() {
            return !(category.handling() instanceof Handling.Here);
        }
    }

    /**
     * One that is changed, or a new one.
     *
     * @param stored null for a new one
     * @param isGroup whether others are in it
     */
    public record One(
            CategoryEditing.@Nullable Stored stored,
            CategoryForm form,
            boolean isGroup,
            List<Category> groups,
            List<Department> departments,
            FormErrors errors) {

        public String path() {
            return CategoriesController.PATH + "/" + (stored == null ? "nouvelle" : stored.category().code());
        }

        public List<String> icons() {
            return CategoryEditing.icons();
        }

        public boolean isRetired() {
            return stored != null && stored.isRetired();
        }

        /** Whom to call instead is written in the territory's file alone. */
        public boolean isElsewhere() {
            return stored != null && !(stored.category().handling() instanceof Handling.Here);
        }
    }
}
