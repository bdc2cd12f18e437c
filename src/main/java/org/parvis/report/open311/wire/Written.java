package org.parvis.report.open311.wire;

/** A message, or a part of one, that can write its fields in either format. */
@FunctionalInterface
public interface Written {

    void writeTo(Fields fields);
}
