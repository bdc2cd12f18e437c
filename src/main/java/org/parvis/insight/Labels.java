package org.parvis.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    Map<String, Table.Name> of(Dimension dimension, View view) {
        return switch (dimension) {
            case ALL -> Map.of();
            case CHANNEL -> channels(view);
            case KIND -> ours(kinds(view.locale()));
            case CATEGORY -> categories(view);
            case DEPARTMENT -> departments();
            case DISTRICT -> districts();
        };
    }

    private static Map<String, Table.Name> ours(Map<String, String> labels) {
        Map<String, Table.Name> names = new HashMap<>();
        labels.forEach((key, label) -> names.put(key, Table.Name.ours(label)));
        return names;
    }

    private static Map<String, Table.Name> channels(View view) {
        Map<String, Table.Name> labels = new HashMap<>();
        for (var channel : CaseChannel.values()) {
            labels.put(channel.name(), Table.Name.ours(view.t("casework.channel." + channel)));
        }
        return labels;
    }

    Map<String, String> kinds(Locale locale) {
        Map<String, String> labels = new HashMap<>();
        kinds.all().forEach(kind -> labels.put(kind.code(), kind.label(locale)));
        return labels;
    }

    /** A category that is called the same in the town's language is taken for one that was not translated. */
    private Map<String, Table.Name> categories(View view) {
        Map<String, Table.Name> labels = new HashMap<>();
        for (CaseKind kind : kinds.all()) {
            CaseKind.Subjects subjects = kind.subjects();
            if (subjects != null) {
                Set<CaseKind.Topic> ofTown = Set.copyOf(subjects.topics(view.site().language()));
                subjects.topics(view.locale()).forEach(topic -> labels.put(
                        kind.code() + ":" + topic.code(),
                        ofTown.contains(topic) ? Table.Name.ofTown(topic.label()) : Table.Name.ours(topic.label())));
            }
        }
        return labels;
    }

    private Map<String, Table.Name> departments() {
        Map<String, Table.Name> labels = new HashMap<>();
        for (Department department : departments.list()) {
            labels.put(department.id().toString(), Table.Name.ofTown(department.name()));
        }
        return labels;
    }

    private Map<String, Table.Name> districts() {
        List<DistrictLayer> layers = districts.layers();
        Map<String, Table.Name> labels = new HashMap<>();
        if (!layers.isEmpty()) {
            for (District district : districts.list(layers.getFirst().code())) {
                labels.put(district.reference(), Table.Name.ofTown(district.name()));
            }
        }
        return labels;
    }
}
