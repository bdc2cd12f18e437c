package org.parvis.territory;

/**
 * One way of cutting the territory up.
 *
 * @param code "quartier"
 * @param name "Quartiers", as people read it
 * @param position order in the file: the first layer is the one shown to people
 */
public record DistrictLayer(String code, String name, int position) {}
