package org.parvis.report.open311.wire;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report that a client sends.
 *
 * @param attributes the answers to the service's questions, and whatever else the client added
 */
public record NewRequest(
        String serviceCode,
        Location location,
        Sender sender,
        @Nullable String description,
        List<URI> media,
        Map<String, List<String>> attributes) {

    /** The longest description, in characters. */
    public static final int LONGEST = 4_000;

    /** Reads the request; throws a {@link Mistake} that names everything wrong with it. */
    public static NewRequest of(Parameters parameters) {
        Arguments arguments = new Arguments(parameters);
        String serviceCode = arguments.words("service_code", 200);
        if (serviceCode == null) {
            arguments.wrong("service_code is required: see the list of services.");
        }
        NewRequest request = new NewRequest(
                serviceCode == null ? "" : serviceCode,
                Location.of(arguments),
                Sender.of(arguments),
                arguments.words("description", LONGEST),
                arguments.links("media_url", 20),
                Attributes.of(parameters, arguments));
        arguments.check();
        return request;
    }
}
