package org.parvis.report.web;

import java.util.List;
import java.util.Map;
import org.parvis.files.ReceivedPicture;

/**
 * A whole report as a phone sends it once the network is back.
 *
 * @param pictures those that could be taken
 * @param refusals why the others could not, in the sender's words; one for each
 */
record PhoneReport(Map<String, List<String>> fields, List<ReceivedPicture> pictures, List<String> refusals) {

    PhoneReport {
        fields = Map.copyOf(fields);
        pictures = List.copyOf(pictures);
        refusals = List.copyOf(refusals);
    }

    /** A field as text; empty where it is missing. */
    String first(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst().strip();
    }
}
