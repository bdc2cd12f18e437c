package org.parvis.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseKind;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.figures.Dimension;
import org.parvis.shared.Period;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.District;
import org.parvis.territory.DistrictLayer;
import org.parvis.territory.Districts;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** What the keys of figures are called. */
@Component
class Labels {

    private final CaseKinds kinds;
    private final Departments departments;
    private final Districts districts;

    Labels(CaseKinds kinds, Departments departments, Districts districts) {
        this.kinds = kinds;
        this.departments = departments;
        this.districts = districts;
    }

    /** What the key of a period is called. */
    static String period(String key, View view) {
        if (key.equals(Period.ALL)) {
            return view.t("insight.period.all");
        }
        return key.length() == 4 ? key : view.t("insight.period.months", Integer.parseInt(key));
    }

    /** By key; of districts, only those of the layer that is shown to people. */
    Map<String, String> of(Dimension dimension, View view) {
        return switch (dimension) {
            case ALL -> Map.of();
            case CHANNEL -> channels(view);
            case KIND -> kinds(view.locale());
            case CATEGORY -> categories(view.locale());
            case DEPARTMENT -> departments();
            case DISTRICT -> districts();
        };
    }

    private static Map<String, String> channels(View view) {
        Map<String, String> labels = new HashMap<>();
        for (var channel : CaseChannel.values()) {
            labels.put(channel.name(), view.t("casework.channel." + channel));
        }
        return labels;
    }

    Map<String, String> kinds(Locale locale) {
        Map<String, String> labels = new HashMap<>();
        kinds.all().forEach(kind -> labels.put(kind.code(), kind.label(locale)));
        return labels;
    }

    private Map<String, String> categories(Locale locale) {
        Map<String, String> labels = new HashMap<>();
        for (CaseKind kind : kinds.all()) {
            CaseKind.Subjects subjects = kind.subjects();
            if (subjects != null) {
                subjects.topics(locale).forEach(topic -> labels.put(kind.code() + ":" + topic.code(), topic.label()));
            }
        }
        return labels;
    }

    private Map<String, String> departments() {
        Map<String, String> labels = new HashMap<>();
        for (Department department : departments.list()) {
            labels.put(department.id().toString(), department.name());
        }
        return labels;
    }

    private Map<String, String> districts() {
        List<DistrictLayer> layers = districts.layers();
        Map<String, String> labels = new HashMap<>();
        if (!layers.isEmpty()) {
            for (District district : districts.list(layers.getFirst().code())) {
                labels.put(district.reference(), district.name());
            }
        }
        return labels;
    }
}
