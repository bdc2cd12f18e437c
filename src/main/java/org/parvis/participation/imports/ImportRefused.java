package org.parvis.participation.imports;

/** Nothing at all can be brought in; the message says why and what to do, to the operator who runs the import. */
public class ImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ImportRefused(String message) {
        super(message);
    }
}
