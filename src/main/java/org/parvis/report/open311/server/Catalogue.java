package org.parvis.report.open311.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.report.category.CategoryTree;
import org.parvis.questions.Question;
import org.parvis.report.open311.wire.Definition;
import org.parvis.report.open311.wire.Mistake;
import org.parvis.report.open311.wire.Service;
import org.parvis.report.open311.wire.ServiceQuery;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.District;
import org.parvis.territory.Districts;
import org.parvis.territory.Whereabouts;
import org.springframework.stereotype.Component;

/** The territory's categories as GeoReport's services. */
@Component
class Catalogue {

    private final Categories categories;
    private final Districts districts;

    Catalogue(Categories categories, Districts districts) {
        this.categories = categories;
        this.districts = districts;
    }

    /** What can be reported, anywhere or at a place. */
    List<Service> services(ServiceQuery query, Call call) {
        CategoryTree tree = categories.treeForEverybody();
        List<Category> offered = query.at().map(at -> offeredAt(at, tree)).orElseGet(tree::choosable);
        return offered.stream()
                .filter(category -> category.handling().takesReports())
                .map(category -> service(category, tree, call.locale()))
                .toList();
    }

    Definition definition(String code, Call call) {
        Category category = get(code);
        List<Definition.Attribute> attributes = new ArrayList<>();
        for (Question question : category.questions()) {
            attributes.add(attribute(question, attributes.size() + 1, call.locale()));
        }
        return new Definition(category.code(), attributes);
    }

    /** The category of a service code that takes reports. */
    Category get(String code) {
        return categories.treeForEverybody().findChoosable(code)
                .filter(category -> category.handling().takesReports())
                .orElseThrow(() -> Mistake.notFound("service_code is not known here: see the list of services."));
    }

    /** Nothing where the territory is not: a report would be refused there. */
    private List<Category> offeredAt(GeoPoint at, CategoryTree tree) {
        return switch (districts.locate(at)) {
            case Whereabouts.Inside(List<District> found) ->
                tree.choosableIn(found.stream().map(District::reference).collect(Collectors.toSet()));
            case Whereabouts.Outside _ -> List.of();
        };
    }

    private static Service service(Category category, CategoryTree tree, Locale locale) {
        return new Service(
                category.code(),
                category.label(locale),
                category.hint().in(locale),
                !category.questions().isEmpty(),
                category.rules().acceptance() == Category.Acceptance.BATCH
                        ? Service.Type.BATCH
                        : Service.Type.REALTIME,
                category.words().all().map(word -> word.replace(",", " ")).toList(),
                group(category, tree, locale));
    }

    private static @Nullable String group(Category category, CategoryTree tree, Locale locale) {
        return category.parent() == null
                ? null
                : tree.find(category.parent()).map(parent -> parent.label(locale)).orElse(null);
    }

    private static Definition.Attribute attribute(Question question, int order, Locale locale) {
        return new Definition.Attribute(
                true,
                question.code(),
                datatype(question.kind()),
                question.isRequired() && question.shownWhen() == null,
                question.hint().in(locale),
                order,
                question.label().in(locale),
                question.options().stream()
                        .map(option -> new Definition.Value(option.code(), option.label().in(locale)))
                        .toList());
    }

    private static Definition.Datatype datatype(Question.Kind kind) {
        return switch (kind) {
            case TEXT -> Definition.Datatype.STRING;
            case LONG_TEXT -> Definition.Datatype.TEXT;
            case NUMBER -> Definition.Datatype.NUMBER;
            case DATE -> Definition.Datatype.DATETIME;
            case ONE -> Definition.Datatype.SINGLEVALUELIST;
            case SEVERAL -> Definition.Datatype.MULTIVALUELIST;
        };
    }
}
