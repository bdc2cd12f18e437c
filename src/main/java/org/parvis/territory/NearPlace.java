package org.parvis.territory;

/** A place and how far it is from the point asked about. */
public record NearPlace(Place place, double metres) {}
