package org.parvis.casework.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.casework.CaseKind;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.ContactRetention;
import org.parvis.web.KeptData;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Tells the privacy page how long it is known who asked. */
@Component
class ContactTime implements KeptData {

    private final ContactRetention retention;
    private final CaseKinds kinds;

    ContactTime(ContactRetention retention, CaseKinds kinds) {
        this.retention = retention;
        this.kinds = kinds;
    }

    @Override
    public String kind() {
        return "contact";
    }

    @Override
    public String howLong(View view) {
        String usual = view.t("casework.contactKept", retention.months());
        String others = kinds.all().stream()
                .flatMap(kind -> own(kind, view).stream())
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? usual : usual + " " + view.t("casework.contactKept.others", others);
    }

    private static List<String> own(CaseKind kind, View view) {
        CaseKind.Subjects subjects = kind.subjects();
        Map<String, Integer> months = kind.monthsKept();
        return subjects == null
                ? List.of()
                : subjects.topics(view.locale()).stream()
                        .filter(topic -> months.containsKey(topic.code()))
                        .map(topic -> view.t("casework.contactKept.other", topic.label(), months.getOrDefault(topic.code(), 0)))
                        .toList();
    }
}
