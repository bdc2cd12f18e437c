package org.parvis.casework;

import java.util.function.BooleanSupplier;

/**
 * A form on which agents take something down for somebody who calls, comes or writes; told by the wing that takes it,
 * found as a Spring bean, in the order of {@code @Order}.
 *
 * @param path address of the form below the territory's root; sent to {@code path/pour} with the handle of a person's
 *     file it begins with them
 * @param label key of what it takes
 * @param isOpen whether the current territory takes it now
 */
public record IntakeDoor(String path, String label, BooleanSupplier isOpen) {

    /** One that is always open. */
    public IntakeDoor(String path, String label) {
        this(path, label, () -> true);
    }
}
