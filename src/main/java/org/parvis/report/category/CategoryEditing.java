package org.parvis.report.category;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.report.category.CategoryStore.Retirement;
import org.parvis.report.category.CategoryStore.Row;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What administrators change of categories, on their page; a territory's file that is imported afterwards says all of them
 * again. None is ever deleted: reports keep theirs.
 */
@Service
public class CategoryEditing {

    private static final JsonMapper JSON = new JsonMapper();

    private final CategoryStore store;
    private final Categories categories;
    private final Journal journal;

    CategoryEditing(CategoryStore store, Categories categories, Journal journal) {
        this.store = store;
        this.categories = categories;
        this.journal = journal;
    }

    /**
     * A category with all that is written of it.
     *
     * @param written what a page does not show stays as it is here
     */
    public record Stored(Category category, ObjectNode written, boolean isRetired) {}

    /** Names of the symbols that may stand beside a category. */
    public static List<String> icons() {
        return CategoryReader.ICONS;
    }

    @Transactional(readOnly = true)
    public Optional<Stored> find(String code) {
        return store.rows().stream().filter(row -> row.code().equals(code)).findFirst().map(CategoryEditing::stored);
    }

    /** Those that nobody can choose any more. */
    @Transactional(readOnly = true)
    public List<Category> retired() {
        return store.rows().stream()
                .filter(row -> row.retirement() == Retirement.RETIRED)
                .map(CategoryStore::category)
                .toList();
    }

    private static Stored stored(Row row) {
        return new Stored(
                CategoryStore.category(row), (ObjectNode) JSON.readTree(row.written()), row.retirement() == Retirement.RETIRED);
    }

    /** Takes a definition into use, new or in place of the one of its code, retired or not; a new one comes last in its group. */
    @Transactional
    public void save(ObjectNode written, @Nullable String parent, Visitor administrator) {
        store.oneAtATime();
        String code = CategoryReader.readStored(written, parent).code();
        List<Row> rows = store.rows();
        int position = rows.stream()
                .filter(row -> row.code().equals(code) && row.retirement() == Retirement.IN_USE)
                .map(Row::position)
                .findFirst()
                .orElseGet(() -> rows.stream().mapToInt(Row::position).max().orElse(0) + 1);
        store.put(code, parent, position, written);
        store.arrange(order().codes());
        journal.append(JournalEntry.by(administrator, "report.categorySaved", "category", code));
        categories.forgetAfterCommit();
    }

    /**
     * Nobody can choose it from now on; its reports go on.
     *
     * @throws Refusal where it is a group of others
     */
    @Transactional
    public void retire(String code, Visitor administrator) {
        store.oneAtATime();
        mustBeInUse(code);
        if (order().isGroup(code)) {
            throw new Refusal("report.categories.refused.group");
        }
        store.retire(code);
        journal.append(JournalEntry.by(administrator, "report.categoryRetired", "category", code));
        categories.forgetAfterCommit();
    }

    /** Among those beside it; negative towards the first. */
    @Transactional
    public void move(String code, int places, Visitor administrator) {
        store.oneAtATime();
        mustBeInUse(code);
        CategoryOrder before = order();
        CategoryOrder after = before.moving(code, places);
        if (!after.codes().equals(before.codes())) {
            store.arrange(after.codes());
            journal.append(JournalEntry.by(administrator, "report.categoryMoved", "category", code));
            categories.forgetAfterCommit();
        }
    }

    private void mustBeInUse(String code) {
        if (find(code).filter(one -> !one.isRetired()).isEmpty()) {
            throw new Refusal("report.refused.category");
        }
    }

    private CategoryOrder order() {
        return CategoryOrder.of(store.rows().stream().filter(row -> row.retirement() == Retirement.IN_USE).toList());
    }
}
