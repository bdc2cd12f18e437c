package org.parvis.territory;

import java.util.Locale;
import org.parvis.territory.PlaceStore.House;

/** Addresses as people write them. */
final class Labels {

    private Labels() {}

    /** «12 bis rue Houdan, 92330 Sceaux». */
    static String address(House house, String street, String city) {
        String number = house.suffix().isEmpty() ? "" + house.number() : house.number() + " " + suffix(house.suffix());
        String town = house.postcode().isEmpty() ? city : house.postcode() + " " + city;
        return number + " " + lowerFirst(street) + (town.isBlank() ? "" : ", " + town);
    }

    static String street(String name, String city) {
        return city.isEmpty() ? name : name + ", " + city;
    }

    private static String suffix(String suffix) {
        return suffix.length() == 1 ? suffix.toUpperCase(Locale.FRENCH) : suffix;
    }

    private static String lowerFirst(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toLowerCase(Locale.FRENCH) + name.substring(1);
    }
}
