package org.parvis.territory;

/** A kind of thing that stands in the street: "lamp", "Lampadaires". */
public record ObjectKind(String kind, String name) {}
