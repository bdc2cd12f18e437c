package org.parvis.knowledge.sheets;

/** A file that is no sheet of service-public; the message says in English why, for whoever operates the import. */
public final class SheetRefused extends Exception {

    SheetRefused(String message) {
        super(message, null, false, false);
    }
}
