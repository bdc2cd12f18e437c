package org.parvis.territory.places;

import org.parvis.shared.GeoPoint;

/**
 * A row of the national address base (BAN).
 *
 * @param id of the address in the base
 * @param suffix bis, ter, a letter; lower case; empty for none
 * @param cityCode INSEE code of the commune
 */
public record AddressRow(
        String id,
        int number,
        String suffix,
        String street,
        String postcode,
        String cityCode,
        String city,
        GeoPoint point) {}
