package org.parvis.territory;

/** Who a department is: a part of the authority, or somebody else who looks after something in the territory. */
public enum DepartmentKind {
    INTERNAL,
    BODY
}
