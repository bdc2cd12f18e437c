package org.parvis.participation.young.web;

import org.parvis.participation.young.SchoolClass;
import org.parvis.web.View;

/** What a class is called on a page. */
final class ClassNames {

    private ClassNames() {}

    /** Words for any class where its name is forgotten. */
    static String of(SchoolClass one, View view) {
        return one.isForgotten() ? view.t("young.class.forgotten") : one.fullName();
    }
}
