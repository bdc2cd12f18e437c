package org.parvis.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.report.masking.PersonalDataMask;
import org.parvis.shared.GeoPoint;

/**
 * Where a report's problem is.
 *
 * @param address as people write it, without postcode where the territory has one alone
 * @param districts every district of every layer that holds the point, as «layer:code»
 * @param objectId the thing itself (a street lamp), where it is one of a layer
 */
public record Place(GeoPoint point, String address, List<String> districts, @Nullable String objectId) {

    public Place {
        districts = List.copyOf(districts);
    }

    public String publicAddress() {
        return PersonalDataMask.mask(address);
    }
}
