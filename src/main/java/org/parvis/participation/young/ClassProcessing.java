package org.parvis.participation.young;

import java.util.List;
import org.parvis.web.Processing;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Classes, in the register, where a survey is open to some or something is kept of one: also once all surveys are closed. */
@Component
@Order(225)
class ClassProcessing implements Processing {

    private final SchoolClasses classes;

    ClassProcessing(SchoolClasses classes) {
        this.classes = classes;
    }

    @Override
    public List<Activity> activities(View view) {
        return classes.isUsed()
                ? List.of(Activity.of(
                        view, "class", Basis.PUBLIC_INTEREST, view.t("processing.survey.recipients"), view.t("processing.class.retention")))
                : List.of();
    }
}
