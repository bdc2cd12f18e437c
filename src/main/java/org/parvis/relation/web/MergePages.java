package org.parvis.relation.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Viewer;
import org.parvis.relation.Duplicates;
import org.parvis.relation.Exclusion;
import org.parvis.relation.History;
import org.parvis.relation.Identifier;
import org.parvis.relation.MergeField;
import org.parvis.relation.Merges;
import org.parvis.relation.NewMerge;
import org.parvis.relation.Person;
import org.parvis.relation.Proof;
import org.parvis.web.FormErrors;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Puts two files beside each other. */
@Component
class MergePages {

    private final Duplicates duplicates;
    private final History history;
    private final TiePages ties;

    MergePages(Duplicates duplicates, History history, TiePages ties) {
        this.duplicates = duplicates;
        this.history = history;
        this.ties = ties;
    }

    MergePage comparison(View view, Person a, Person b, MergeForm form, FormErrors errors) {
        return page(view, a, b, form, null, errors);
    }

    MergePage preview(View view, Person a, Person b, MergeForm form, FormErrors errors) {
        Person kept = form.isKept(MergeForm.A) ? a : b;
        Person merged = form.isKept(MergeForm.A) ? b : a;
        Person one = Merges.preview(kept, merged, form.taken(), form.dropped(a, b));
        MergePage.Result result =
                new MergePage.Result(one.name(), rows(view, one, one), PersonPages.contacts(view, one), side(view, merged));
        return page(view, a, b, form, result, errors);
    }

    private MergePage page(
            View view, Person a, Person b, MergeForm form, MergePage.@Nullable Result result, FormErrors errors) {
        return new MergePage(
                ties.comparing(view, a.id(), b.id()),
                ties.path(view, a.id()),
                side(view, a),
                side(view, b),
                TiePages.words(view, duplicates.compare(a, b)),
                rows(view, a, b),
                identifiers(a, b),
                excluded(a, b),
                isContrary(a, b),
                form,
                result,
                view.newKey(),
                errors);
    }

    private MergePage.Side side(View view, Person person) {
        return new MergePage.Side(
                person.name(),
                ties.path(view, person.id()),
                view.date(person.activeAt()),
                history.extent(person.id(), Viewer.of(view.visitor())).orElse(null));
    }

    private static List<MergePage.Row> rows(View view, Person a, Person b) {
        return Arrays.stream(MergeField.values())
                .filter(field -> !field.of(a).isEmpty() || !field.of(b).isEmpty())
                .map(field -> new MergePage.Row(
                        field, view.t("relation.merge.field." + field), shown(view, field, a), shown(view, field, b)))
                .toList();
    }

    private static String shown(View view, MergeField field, Person person) {
        if (field.of(person).isEmpty()) {
            return "";
        }
        return switch (field) {
            case BIRTH -> birth(view, person);
            case PREFERRED -> view.t("relation.preferred." + person.reach().channel());
            case LANGUAGE -> view.t("relation.language." + person.language());
            default -> field.of(person);
        };
    }

    static String birth(View view, Person person) {
        return person.birth() == null
                ? ""
                : view.date(person.birth().day()) + " (" + view.t("relation.proof." + person.birth().proof()) + ")";
    }

    private static List<Identifier> identifiers(Person a, Person b) {
        Map<String, Identifier> all = new LinkedHashMap<>();
        Stream.of(a, b).flatMap(one -> one.identifiers().stream()).forEach(one ->
                all.merge(NewMerge.key(one), one, (x, y) -> y.proof() == Proof.SEEN ? y : x));
        return List.copyOf(all.values());
    }

    private String excluded(Person a, Person b) {
        return duplicates.exclusions(a.id()).stream()
                .filter(one -> one.other().equals(b.id()))
                .map(Exclusion::reason)
                .findFirst()
                .orElse("");
    }

    private static boolean isContrary(Person a, Person b) {
        return a.birth() != null
                && b.birth() != null
                && a.birth().proof() == Proof.SEEN
                && b.birth().proof() == Proof.SEEN
                && !a.birth().day().equals(b.birth().day());
    }
}
