package org.parvis.report.open311.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.files.ReceivedPicture;
import org.parvis.report.open311.wire.NewRequest;
import org.parvis.report.open311.wire.Parameters;

/**
 * A request as it came, to be opened now or later.
 *
 * @param arguments what the client sent, its key left out
 * @param keyId the key that it came with
 */
record Filing(Map<String, List<String>> arguments, List<ReceivedPicture> pictures, UUID keyId) {

    private static final Set<String> SECRET = Set.of("api_key");

    /** Attributes in which clients name their own id of a request. */
    private static final List<String> OWN_IDS = List.of("external_id", "fixmystreet_id");

    static Filing of(Parameters parameters, List<ReceivedPicture> pictures, UUID keyId) {
        Map<String, List<String>> arguments = new LinkedHashMap<>();
        for (String name : parameters.names()) {
            if (!SECRET.contains(name)) {
                arguments.put(name, parameters.all(name));
            }
        }
        return new Filing(arguments, pictures, keyId);
    }

    NewRequest request() {
        Parameters parameters = new Parameters();
        arguments.forEach((name, values) -> values.forEach(value -> parameters.add(name, value)));
        return NewRequest.of(parameters);
    }

    /** The client's own id of the request: the same one twice is the same request. */
    Optional<String> externalId() {
        Map<String, List<String>> attributes = request().attributes();
        return OWN_IDS.stream()
                .flatMap(name -> Stream.ofNullable(attributes.get(name)))
                .map(List::getFirst)
                .map(id -> "open311:" + keyId + ":" + id)
                .findFirst();
    }
}
