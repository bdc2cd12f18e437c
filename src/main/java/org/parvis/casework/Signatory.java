package org.parvis.casework;

/** Who signs a decision, legibly: name and capacity (CRPA L212-1). */
public record Signatory(String name, String capacity) {}
