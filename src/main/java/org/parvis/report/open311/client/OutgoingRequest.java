package org.parvis.report.open311.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.report.Report;
import org.parvis.report.category.Category;
import org.parvis.report.masking.PersonalDataMask;

/**
 * What a body is told of a report: the problem and its place, as everybody may read them. Who reported it stays here:
 * the body needs nobody to repair a lamp, and answers through us.
 */
final class OutgoingRequest {

    private OutgoingRequest() {}

    /** The code of the service that a report's category is called there, by code or by name. */
    static Optional<String> serviceCode(List<Map<String, String>> services, String category, String label) {
        return services.stream()
                .filter(service -> category.equals(service.get("service_code")))
                .findFirst()
                .or(() -> services.stream()
                        .filter(service -> label.equalsIgnoreCase(service.get("service_name")))
                        .findFirst())
                .map(service -> service.get("service_code"));
    }

    /**
     * What is sent.
     *
     * @param category empty where it was withdrawn meanwhile
     * @param ownId what we call the request, the same for every try
     * @param photos addresses of pictures that everybody may see
     */
    record Subject(Report report, Optional<Category> category, String ownId, List<String> photos) {}

    static List<Map.Entry<String, String>> fields(Subject subject, String serviceCode) {
        Report report = subject.report();
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        fields.add(Map.entry("service_code", serviceCode));
        fields.add(Map.entry("lat", Double.toString(report.place().point().lat())));
        fields.add(Map.entry("long", Double.toString(report.place().point().lon())));
        if (!report.place().publicAddress().isBlank()) {
            fields.add(Map.entry("address_string", report.place().publicAddress()));
        }
        String description = report.publicDescription();
        fields.add(Map.entry("description", description.isBlank() ? report.title() : description));
        subject.category().ifPresent(known -> known.questions().forEach(question -> answers(report, question.code(), fields)));
        fields.add(Map.entry("attribute[external_id]", subject.ownId()));
        subject.photos().forEach(photo -> fields.add(Map.entry("media_url", photo)));
        return fields;
    }

    private static void answers(Report report, String code, List<Map.Entry<String, String>> fields) {
        List<String> values = report.answers().of(code);
        String name = values.size() > 1 ? "attribute[" + code + "][]" : "attribute[" + code + "]";
        values.forEach(value -> fields.add(Map.entry(name, PersonalDataMask.mask(value))));
    }
}
